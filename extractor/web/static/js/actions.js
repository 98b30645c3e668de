// F9: what can be done with a document besides approving it. Digits choose while nothing is typed.
import { clock, dialog } from "./dialogs.js";
import { say } from "./words.js";

export function actionsOf(one) {
  if (!one.form.can) return;
  const box = dialog("actions");
  const wrong = box.querySelector("[data-wrong]");
  const send = box.querySelector("[data-send]");
  const panel = (name) => box.querySelector(`[data-panel='${name}']`);
  const field = one.form.active;
  let chosen = "";
  wrong.textContent = "";

  function open(name) {
    chosen = name;
    box.querySelector(".actions-list").hidden = Boolean(name);
    for (const other of box.querySelectorAll("[data-panel]")) other.hidden = other.dataset.panel !== name;
    send.hidden = !name || name === "history";
  }

  const tellWrong = (answer) => {
    wrong.textContent = answer.data.error?.message ?? say("act.offline");
  };

  const begin = {
    async escalate() {
      open("escalate");
      const to = box.querySelector("[data-to]");
      const answer = await one.post("colleagues", null, "GET");
      if (answer.ok) to.replaceChildren(to.options[0], ...answer.data.map((person) => new Option(person.name, person.id)));
      panel("escalate").querySelector("textarea").focus();
    },
    async return() {
      await one.outbox.flush();
      const answer = await one.post("shortcomings", null, "GET");
      open("return");
      const text = panel("return").querySelector("textarea");
      text.value = answer.ok ? answer.data.lines.join("\n") : "";
      if (answer.ok) panel("return").querySelector("input").value = answer.data.due;
      text.focus();
    },
    reject() {
      open("reject");
      panel("reject").querySelector("input").focus();
    },
    async compare() {
      const answer = await one.post("year-before", null, "GET");
      if (!answer.ok) tellWrong(answer);
      else if (!answer.data.before) wrong.textContent = say("act.no-year");
      else {
        box.close();
        window.open(`/banding/${answer.data.before}/${answer.data.document}`, "_blank", "noopener");
      }
    },
    async history() {
      if (!field) {
        wrong.textContent = say("act.no-field");
        return;
      }
      const answer = await one.post(`fields/${field.path}/history`, null, "GET");
      if (!answer.ok) return tellWrong(answer);
      open("history");
      panel("history").querySelector("caption").textContent = field.label;
      const rows = answer.data.map((line) => {
        const row = document.createElement("tr");
        const state = line.state === "value" ? line.shown : say(`rev.${line.state}`);
        for (const text of [`${line.at.slice(0, 10)} ${clock(line.at)}`, line.author, state, line.reason]) {
          row.append(Object.assign(document.createElement("td"), { textContent: text }));
        }
        return row;
      });
      panel("history").querySelector("tbody").replaceChildren(...rows);
    },
    type() {
      open("type");
      panel("type").querySelector("select").focus();
    },
    async pages() {
      open("pages");
      const [split, join] = panel("pages").querySelectorAll("select");
      const later = one.viewer.pages.slice(1).map((page) => new Option(page.number, page.number));
      split.replaceChildren(new Option(say("pages.no"), ""), ...later);
      split.focus(); // keys typed before the others are known must not fall beside the dialog
      const answer = await one.post("siblings", null, "GET");
      const others = answer.ok ? answer.data : [];
      const named = others.map((other) => new Option(`${other.title} (${say("pages.pages", other.pages.join(", "))})`, other.id));
      join.replaceChildren(new Option(say("pages.no"), ""), ...named);
    },
    release() {
      box.close();
      one.outbox.decide("release", {}, one.title);
      one.outbox.flush().then(() => {
        window.location.href = "/antrean";
      });
    },
  };

  async function change(what, body) {
    if (!(await one.outbox.flush())) {
      wrong.textContent = say("act.offline");
      return;
    }
    const answer = await one.post(what, body);
    if (!answer.ok) return tellWrong(answer);
    one.end.abort(); // the document stays in these hands while it is drawn anew
    window.location.reload();
  }

  const finish = {
    escalate() {
      const note = panel("escalate").querySelector("textarea").value.trim();
      if (!note) return panel("escalate").querySelector("textarea").focus();
      box.close();
      const to = box.querySelector("[data-to]").value || null;
      return one.decide("escalate", { note, to, paths: field ? [field.path] : [] });
    },
    return() {
      const lines = panel("return").querySelector("textarea").value.split("\n").filter((line) => line.trim());
      if (!lines.length) return panel("return").querySelector("textarea").focus();
      box.close();
      return one.decide("return", { lines, due: panel("return").querySelector("input").value || null });
    },
    reject() {
      const why = box.querySelector("input[name='why']:checked")?.value ?? "";
      const more = panel("reject").querySelector("textarea").value.trim();
      const note = [why, more].filter(Boolean).join(": ");
      if (!note) return panel("reject").querySelector("input").focus();
      box.close();
      return one.decide("reject", { note });
    },
    type: () => change("type", { record_type: panel("type").querySelector("select").value }),
    pages() {
      const [split, join] = [...panel("pages").querySelectorAll("select")].map((list) => list.value);
      if (split) return change("split", { page: Number(split) });
      return join ? change("join", { task: join }) : undefined;
    },
  };

  box.onclick = (event) => {
    const act = event.target.closest("[data-act]");
    if (act) begin[act.dataset.act]();
    if (event.target.closest("[data-send]")) finish[chosen]();
  };
  box.onkeydown = (event) => {
    if (event.key === "Enter" && event.ctrlKey && finish[chosen]) {
      event.preventDefault();
      finish[chosen]();
      return;
    }
    if (event.target.matches("textarea, select, input:not([type=radio])")) return;
    const digit = /^Digit(\d)$/.exec(event.code)?.[1];
    if (!digit) return;
    const target = chosen ? panel(chosen).querySelector(`[data-key='${digit}']`) : box.querySelector(`[data-act][data-key='${digit}']`);
    if (!target) return;
    event.preventDefault();
    if (target.matches("input")) {
      target.checked = true;
      target.focus();
    } else begin[target.dataset.act]();
  };
  open("");
  typeOf(one, panel("type").querySelector("select"));
  box.showModal();
}

/** The type the document has now is the one shown first. */
function typeOf(one, list) {
  list.value = one.form.dataset.type;
}
