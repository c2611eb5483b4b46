// Asks for confirmation before leaving a page with unsent text.
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
  // The person may have typed before this script loaded.
  if ([...form.querySelectorAll("input[type=text], textarea")].some((field) => field.value !== field.defaultValue)) watch();
}
