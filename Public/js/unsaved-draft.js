// Asks before the page is left with text that was not sent.
export function start(form) {
  let isChanged = false;
  const guard = (event) => event.preventDefault();
  const watch = () => {
    if (isChanged) return;
    isChanged = true;
    window.addEventListener("beforeunload", guard);
  };

  form.addEventListener("input", watch);
  form.addEventListener("submit", () => window.removeEventListener("beforeunload", guard));
  // Somebody may have been quicker than this script.
  if ([...form.querySelectorAll("input[type=text], textarea")].some((field) => field.value !== field.defaultValue)) watch();
}
