// Loads the next rows when the link to them comes into sight, and puts them below those that are there.
// Where a filter finds little, each page has looked through thousands: after a few without a row it waits to be asked.
const patience = 10;

export function start(turn, fruitless = 0) {
  const link = turn.querySelector("a");
  const rows = turn.closest("[data-rows]");
  const sight = new IntersectionObserver(([entry]) => {
    if (!entry.isIntersecting) return;
    sight.disconnect();
    load(link, turn, rows, fruitless);
  }, { root: rows, rootMargin: "400px" });
  if (fruitless < patience) sight.observe(turn);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    sight.disconnect();
    load(link, turn, rows, 0);
  });
}

async function load(link, turn, rows, fruitless) {
  turn.setAttribute("aria-busy", "true");
  const answer = await fetch(link.href).catch(() => null);
  turn.removeAttribute("aria-busy");
  if (!answer?.ok) return; // the link stays, and leads there

  const page = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-rows]");
  if (!page) return;
  for (const group of page.querySelectorAll("[data-group]")) add(group, rows, turn);
  const next = page.querySelector("[data-load-more]");
  if (!next) return turn.remove();
  turn.replaceWith(next);
  start(next, page.querySelector("[data-row]") ? 0 : fruitless + 1);
}

function add(group, rows, turn) {
  const known = new Set([...rows.querySelectorAll("[data-row] [name=ticket]")].map((box) => box.value));
  for (const row of group.querySelectorAll("[data-row]")) {
    if (known.has(row.querySelector("[name=ticket]")?.value)) row.remove();
  }
  const last = [...rows.querySelectorAll("[data-group]")].at(-1);
  if (last?.dataset.group === group.dataset.group) {
    last.querySelector("ul").append(...group.querySelectorAll("[data-row]"));
  } else {
    turn.before(group);
  }
}
