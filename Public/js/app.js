// Starts the behaviours of a page; every page works without them. Each is a module with `start(root)` for the elements of its
// selector. One that names events is fetched at the first of them, so that a page loads only what it uses.
const behaviours = [
  ["[data-load-more]", "./load-more.js"],
  ["[data-bulk]", "./bulk-select.js"],
  ["[data-insert]", "./tag-button.js"],
  ["[data-unsaved]", "./unsaved-draft.js", "focusin"],
  ["[data-autosubmit]", "./autosubmit.js", "focusin"],
  ["[data-menu]", "./menu.js", "toggle"],
  ["body", "./keyboard.js"],
];

for (const [selector, file, ...events] of behaviours) {
  for (const root of document.querySelectorAll(selector)) {
    if (events.length === 0) start(file, root);
    else startOnEvent(file, root, events);
  }
}

function startOnEvent(file, root, events) {
  const listening = new AbortController();
  for (const name of events) {
    root.addEventListener(name, () => {
      listening.abort();
      start(file, root);
    }, { capture: true, signal: listening.signal });
  }
}

async function start(file, root) {
  const behaviour = await import(file);
  behaviour.start(root);
}
