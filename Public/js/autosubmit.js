// Sends a filter form when one of its choices changes.
export function start(form) {
  form.addEventListener("change", (event) => {
    if (event.target.matches("select")) form.requestSubmit();
  });
}
