// Enter opens the next task, arrows walk the rows. Without this module links and the button do the same.
import { Outbox } from "./outbox.js";
import { ready } from "./words.js";

// What a closed tab left behind goes on its way from here.
const { user, vault } = document.querySelector("main").dataset;
for (const task of Outbox.left(user)) new Outbox(user, task, false, vault).pump();

const rows = [...document.querySelectorAll("a.row")];
const next = document.querySelector("[data-testid='queue.next']");
if (rows.length) rows[0].focus();
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const here = rows.indexOf(document.activeElement);
  if (event.key === "Enter" && document.activeElement === document.body && next) {
    event.preventDefault();
    next.click();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (here >= 0 || document.activeElement === document.body)) {
    const to = rows[Math.min(rows.length - 1, Math.max(0, here + (event.key === "ArrowDown" ? 1 : -1)))];
    if (to) {
      event.preventDefault();
      to.focus();
    }
  }
});
ready();
