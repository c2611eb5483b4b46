// Single-key shortcuts. Off while typing in a field and while Ctrl, Alt or Meta is held.
const actions = {
  j: () => move(1),
  k: () => move(-1),
  e: () => (focusedRow()?.querySelector(".row-archive") ?? document.querySelector("[data-archive] button"))?.click(),
  x: () => focusedRow()?.querySelector("[name=ticket]")?.click(),
  r: () => write("r", "tab-reply"),
  n: () => write("n", "tab-note"),
  "/": () => focus(document.querySelector('[data-shortcut="/"]')),
  "?": () => document.getElementById("shortcuts")?.showModal(),
};

export function start(body) {
  const help = document.getElementById("shortcuts");
  help?.querySelector("button").addEventListener("click", () => help.close());
  body.addEventListener("keydown", handleKey);
}

function handleKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  const isTyping = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, dialog");
  if (isTyping && event.key === "Escape") return isTyping.matches("dialog") || event.target.blur();
  if (isTyping) return;
  if (event.key === "Enter" && event.target.matches("[name=ticket]")) return event.preventDefault();
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function focusedRow() {
  return document.activeElement?.closest("[data-row]") ?? null;
}

function move(step) {
  const links = [...document.querySelectorAll("[data-row] .row-link")];
  const here = links.findIndex((link) => link.closest("[data-row]") === focusedRow());
  const open = links.findIndex((link) => link.hasAttribute("aria-current"));
  const from = here >= 0 ? here : open;
  focus(links[from < 0 ? 0 : from + step]);
}

function write(key, tab) {
  const radio = document.getElementById(tab);
  if (radio) radio.checked = true;
  focus(document.querySelector(`[data-shortcut="${key}"]`));
}

function focus(element) {
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
}
