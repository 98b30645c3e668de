// The second reading by keys: Enter goes on, 1 and 2 choose where two readings differ, Ctrl+Enter sends.
import { ready } from "./words.js";

const inputs = [...document.querySelectorAll(".blank input.code")];
inputs[0]?.focus();
document.addEventListener("keydown", (event) => {
  const at = inputs.indexOf(document.activeElement);
  const field = document.activeElement.closest?.(".blank");
  if (event.key === "Enter" && event.ctrlKey) {
    event.preventDefault();
    document.querySelector("form.second").requestSubmit();
  } else if (event.key === "Enter" && at >= 0) {
    event.preventDefault();
    (inputs[at + 1] ?? document.querySelector("[data-testid='second.done']")).focus();
  } else if (field && /^Digit[12]$/.test(event.code) && !event.ctrlKey && !document.activeElement.value && at >= 0) {
    const side = field.querySelectorAll("input[type=radio]")[Number(event.code.slice(-1)) - 1];
    if (!side) return;
    event.preventDefault();
    side.checked = true;
    (inputs[at + 1] ?? document.querySelector("[data-testid='second.done']")).focus();
  }
});
ready();
