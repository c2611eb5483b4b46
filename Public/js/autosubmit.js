// Submits a filter form when one of its select fields changes.
export function start(form) {
  form.addEventListener("change", (event) => {
    if (event.target.matches("select")) form.requestSubmit();
  });
}
