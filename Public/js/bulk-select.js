// Selects rows without a reload: all loaded rows, none, or a range with Shift. CSS counts the selected rows.
export function start(inbox) {
  const form = inbox.querySelector("#bulk");
  if (!form) return;
  const boxes = () => [...inbox.querySelectorAll("input[name=ticket]")];
  let last = null;

  const setAll = (checked) => {
    for (const box of boxes()) box.checked = checked;
  };

  inbox.addEventListener("click", (event) => {
    const box = event.target.closest("input[name=ticket]");
    if (!box) return;
    if (event.shiftKey && last) setRange(boxes(), last, box);
    last = box;
  });
  form.querySelector("[data-clear]").addEventListener("click", (event) => {
    event.preventDefault();
    setAll(false);
    inbox.querySelector("[data-rows]").focus();
  });
  form.querySelector("[data-select-loaded]").addEventListener("click", (event) => {
    event.preventDefault();
    setAll(true);
  });
}

function setRange(boxes, from, to) {
  const ends = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
  if (ends[0] < 0) return;
  for (const box of boxes.slice(ends[0], ends[1] + 1)) box.checked = to.checked;
}
