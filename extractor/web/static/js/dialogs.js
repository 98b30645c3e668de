// The dialogs of the desk: key map, actions, conflict, unsent work. Nothing is preselected where a choice is asked.
import { say } from "./words.js";

export function dialog(name) {
  return document.querySelector(`dialog[data-dialog='${name}']`);
}

for (const one of document.querySelectorAll("dialog [data-close]")) {
  one.addEventListener("click", () => one.closest("dialog").close());
}

/** Both values, keys 1 and 2, Enter when chosen. Resolves with true for one's own value. */
export function askConflict(fields) {
  const box = dialog("conflict");
  const who = [...new Set(fields.map((one) => one.saved?.author).filter(Boolean))].join(", ") || say("rev.machine");
  box.querySelector("h2").textContent = say("conf.title", who);
  const use = box.querySelector("[data-use]");
  const rows = fields.map((one, number) => draw(one, number));
  box.querySelector("[data-rows]").replaceChildren(...rows.map((row) => row.element));
  const update = () => use.setAttribute("aria-disabled", String(rows.some((row) => row.choice() === null)));
  update();
  return new Promise((done) => {
    const finish = () => {
      if (rows.some((row) => row.choice() === null)) return;
      box.removeEventListener("keydown", press);
      use.removeEventListener("click", finish);
      box.removeEventListener("cancel", stay);
      box.close();
      done(rows.map((row) => row.choice() === "mine"));
    };
    const press = (event) => {
      const inside = rows.find((row) => row.element.contains(document.activeElement)) ?? rows[0];
      if (event.code === "Digit1" || event.code === "Digit2") {
        inside.choose(event.code === "Digit1" ? "mine" : "saved");
        rows.find((row) => row.choice() === null)?.element.querySelector("input").focus();
        event.preventDefault();
      } else if (event.key === "Enter") {
        event.preventDefault();
        finish();
      }
      update();
    };
    const stay = (event) => event.preventDefault();
    box.addEventListener("keydown", press);
    box.addEventListener("change", update);
    box.addEventListener("cancel", stay);
    use.addEventListener("click", finish);
    box.showModal();
    rows[0].element.querySelector("input").focus();
  });
}

function draw({ label, mine, saved }, number) {
  const element = document.createElement("fieldset");
  element.className = "conflict";
  element.dataset.testid = "conflict.row";
  const legend = document.createElement("legend");
  legend.textContent = label;
  const sides = document.createElement("div");
  sides.className = "sides";
  const inputs = [
    ["mine", say("conf.mine"), mine],
    ["saved", say("conf.theirs"), saved ? `${saved.text}` : say("rev.blank"), saved],
  ].map(([name, title, text, from]) => {
    const side = document.createElement("label");
    side.className = "side";
    const input = Object.assign(document.createElement("input"), { type: "radio", name: `conflict-${number}`, value: name });
    const head = Object.assign(document.createElement("small"), { textContent: title });
    if (from) head.textContent += ` · ${from.author || say("rev.machine")}, ${clock(from.at)}`;
    const value = Object.assign(document.createElement("b"), { textContent: text || say("rev.blank") });
    side.append(input, head, value);
    sides.append(side);
    input.addEventListener("change", paint);
    return input;
  });
  function paint() {
    for (const one of inputs) one.parentElement.classList.toggle("chosen", one.checked);
  }
  element.append(legend, sides);
  return {
    element,
    choice: () => inputs.find((one) => one.checked)?.value ?? null,
    choose(name) {
      inputs.find((one) => one.value === name).checked = true;
      paint();
    },
  };
}

/** Asks what to do with unsent work: "send", "keep" or "drop". */
export function askUnsent(count) {
  const box = dialog("unsent");
  box.querySelector("h2").textContent = say("out.ask", count);
  return new Promise((done) => {
    const choose = (event) => {
      const choice = event.target.closest("[data-out]")?.dataset.out;
      if (!choice) return;
      box.removeEventListener("click", choose);
      box.close();
      done(choice);
    };
    box.addEventListener("click", choose);
    box.showModal();
  });
}

/** 10.42.07 */
export function clock(moment) {
  const at = moment ? new Date(moment) : new Date();
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((one) => String(one).padStart(2, "0")).join(".");
}
