// Every page works without this. Each behaviour is a module with `start(root)`, found by its selector; one that names
// events is fetched when the first of them reaches its root, so that a page asks for no more than it uses.
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
    else wake(file, root, events);
  }
}

function wake(file, root, events) {
  const awake = new AbortController();
  for (const name of events) {
    root.addEventListener(name, () => {
      awake.abort();
      start(file, root);
    }, { capture: true, signal: awake.signal });
  }
}

async function start(file, root) {
  const behaviour = await import(file);
  behaviour.start(root);
}
