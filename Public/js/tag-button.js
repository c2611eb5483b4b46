// Inserts a tag at the cursor of the text field that the button names.
export function start(button) {
  button.hidden = false;
  button.addEventListener("click", (event) => {
    const text = document.getElementById(button.dataset.into);
    if (!text) return;
    event.preventDefault();
    text.setRangeText(button.dataset.insert, text.selectionStart, text.selectionEnd, "end");
    text.focus();
    text.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
