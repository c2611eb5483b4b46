// Asks before the page is left with text that was not sent.
export function start(form) {
  let isChanged = false;
  const guard = (event) => event.preventDefault();

  form.addEventListener("input", () => {
    if (isChanged) return;
    isChanged = true;
    window.addEventListener("beforeunload", guard);
  });
  form.addEventListener("submit", () => window.removeEventListener("beforeunload", guard));
}
