// Loads the next rows when the link to them scrolls into view, and appends them to the list.
// With a selective filter each page scans thousands of rows: after this many pages without a row it waits for a click.
const emptyPageLimit = 10;

export function start(more, emptyPages = 0) {
  const link = more.querySelector("a");
  const rows = more.closest("[data-rows]");
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry.isIntersecting) return;
    observer.disconnect();
    load(link, more, rows, emptyPages);
  }, { root: rows, rootMargin: "400px" });
  if (emptyPages < emptyPageLimit) observer.observe(more);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    observer.disconnect();
    load(link, more, rows, 0);
  });
}

async function load(link, more, rows, emptyPages) {
  more.setAttribute("aria-busy", "true");
  const response = await fetch(link.href).catch(() => null);
  more.removeAttribute("aria-busy");
  if (!response?.ok) return; // the link remains usable

  const page = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-rows]");
  if (!page) return;
  for (const group of page.querySelectorAll("[data-group]")) add(group, rows, more);
  const next = page.querySelector("[data-load-more]");
  if (!next) return more.remove();
  more.replaceWith(next);
  start(next, page.querySelector("[data-row]") ? 0 : emptyPages + 1);
}

function add(group, rows, more) {
  const known = new Set([...rows.querySelectorAll("[data-row] [name=ticket]")].map((box) => box.value));
  for (const row of group.querySelectorAll("[data-row]")) {
    if (known.has(row.querySelector("[name=ticket]")?.value)) row.remove();
  }
  const last = [...rows.querySelectorAll("[data-group]")].at(-1);
  if (last?.dataset.group === group.dataset.group) {
    last.querySelector("ul").append(...group.querySelectorAll("[data-row]"));
  } else {
    more.before(group);
  }
}
