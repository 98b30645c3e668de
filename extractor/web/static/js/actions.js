// F9: what can be done with a document besides approving it.
import { dialog } from "./dialogs.js";

export function actionsOf(one) {
  if (!one.form.can) return;
  const box = dialog("actions");
  const note = box.querySelector("[data-note]");
  note.hidden = true;
  let chosen = "";
  const choose = (what) => {
    chosen = what;
    if (what === "release") {
      box.close();
      one.outbox.decide("release", {}, one.title);
      one.outbox.flush().then(() => {
        window.location.href = "/antrean";
      });
      return;
    }
    note.hidden = false;
    note.querySelector("textarea").focus();
  };
  box.onclick = async (event) => {
    const act = event.target.closest("[data-act]");
    if (act) choose(act.dataset.act);
    if (event.target.closest("[data-send]")) {
      const words = note.querySelector("textarea").value;
      if (!words.trim()) return;
      box.close();
      await one.decide(chosen, { note: words });
    }
  };
  box.onkeydown = (event) => {
    if (event.target.tagName === "TEXTAREA") return;
    const act = box.querySelector(`[data-key='${event.code.replace("Digit", "")}']`);
    if (act) {
      event.preventDefault();
      choose(act.dataset.act);
    }
  };
  box.showModal();
}
