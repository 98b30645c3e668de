// The review desk: joins form, page, outbox and lease, and gives the keys their meaning.
import "./page-viewer.js";
import "./field-form.js";
import { Counters } from "./counters.js";
import { askConflict, askUnsent, clock, dialog } from "./dialogs.js";
import { keysOf } from "./keys.js";
import { Lease } from "./lease.js";
import { newKey, Outbox } from "./outbox.js";
import { icon, ready, say } from "./words.js";

const form = document.querySelector("field-form");
const viewer = document.querySelector("page-viewer");
const save = document.querySelector("[data-testid='review.save-state']");
const task = form.dataset.task;
const outbox = new Outbox(form.dataset.user, task, form.dataset.memory === "true");
const counters = new Counters(form);
const lease = new Lease(task, document.querySelector("[data-testid='review.lease']"));
const SHAPES = { ok: "sure", busy: "clock", local: "check", memory: "check", fail: "doubt" };
let decisionKey = newKey();
let offlineSince = null;

outbox.addEventListener("state", (event) => showSave(event.detail.state));
outbox.addEventListener("saved", () => form.isSavingAlert && form.alert(""));
outbox.addEventListener("refused", (event) => showSave("fail", event.detail.message));
outbox.addEventListener("ended", ended);
outbox.addEventListener("conflict", (event) => conflict(event.detail));
form.addEventListener("lease", (event) => lease.set(event.detail.lease_until));
lease.addEventListener("soon", (event) => form.tell(event.detail));
form.querySelector("form").addEventListener("submit", (event) => {
  if (event.submitter?.value === "reopen") return;
  event.preventDefault();
  if (event.submitter?.dataset.do === "approve") approve();
});
document.addEventListener("click", (event) => {
  const what = event.target.closest("[data-do]")?.dataset.do;
  if (what === "actions") actions();
  else if (what === "skip") skip();
  else if (what === "keys") dialog("keys").showModal();
});
for (const out of document.querySelectorAll("form[data-logout]")) out.addEventListener("submit", leaving);

async function open() {
  let can = form.dataset.can === "true";
  if (can) {
    const held = await lease.claim();
    if (held.status === 401) return ended();
    if (!held.ok) {
      can = false;
      offerTakeOver(held.message);
    }
  }
  form.join({ viewer, outbox, counters, can });
  if (outbox.waiting) outbox.pump();
  if (can) form.begin();
  ready();
}

function showSave(state, cause = "") {
  if (state === "local" || state === "memory") offlineSince ??= performance.now();
  else if (offlineSince !== null) {
    counters.counts.offline_ms += Math.round(performance.now() - offlineSince);
    offlineSince = null;
  }
  const fact = state === "ok" ? clock() : state === "fail" ? cause : outbox.waiting;
  save.dataset.save = state;
  save.replaceChildren(icon(SHAPES[state]), Object.assign(document.createElement("span"), { textContent: say(`save.${state}`, fact) }));
}

async function conflict({ entry, data }) {
  if (!data.mine) {
    // not a field: the version of the whole task moved on
    form.alert(data.error?.message ?? "");
    outbox.settle(entry, false, []);
    return;
  }
  const field = form.find(data.mine.path);
  const before = document.activeElement;
  const mine = field?.input.value ?? "";
  const saved = data.saved ? { ...data.saved, text: field ? field.text(data.saved) : data.saved.shown } : null;
  const [keep] = await askConflict([{ label: field?.label ?? data.mine.path, mine, saved }]);
  if (!keep && field && data.saved) {
    field.saved = field.input.value;
    field.apply(data.saved);
  }
  outbox.settle(entry, keep, data.saved ? [data.saved] : []);
  form.progress();
  form.places();
  before?.focus?.();
}

function ended() {
  const link = document.createElement("a");
  link.href = `/masuk?next=${encodeURIComponent(window.location.pathname)}&ended=1`;
  link.textContent = say("login.ended");
  form.alert(" ");
  form.querySelector("[data-alert] p").replaceChildren(link);
  showSave(outbox.isMemory ? "memory" : "local");
  ready();
}

function offerTakeOver(message) {
  form.alert(message);
  const banner = form.querySelector("[data-alert] .banner");
  const reason = Object.assign(document.createElement("input"), { placeholder: say("lease.why") });
  reason.setAttribute("aria-label", say("lease.why"));
  const button = Object.assign(document.createElement("button"), { type: "button", className: "btn little", textContent: say("lease.take") });
  button.dataset.testid = "review.take-over";
  button.addEventListener("click", async () => {
    const answer = await post("take-over", { reason: reason.value });
    if (answer.ok) window.location.reload();
    else banner.querySelector("p").textContent = answer.data.error?.message ?? "";
  });
  banner.append(reason, button);
}

async function post(what, body, headers = {}) {
  const answer = await fetch(`/api/tasks/${task}/${what}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang, ...headers },
    body: JSON.stringify(body),
  }).catch(() => null);
  return answer ? { ok: answer.ok, status: answer.status, data: await answer.json().catch(() => ({})) } : { ok: false, status: 0, data: {} };
}

/** Ctrl+Enter: everything saved and nothing left, then the decision and the next document. */
async function approve() {
  if (!form.can) return;
  const left = Number(form.dataset.left);
  if (left) {
    const first = form.fields.find((one) => one.open && one.demanded);
    form.go(first);
    form.tell(say("rev.left", left));
    form.alert(say("rev.left", left));
    return;
  }
  await decide("approve", "");
}

async function decide(what, note) {
  if (!(await outbox.flush())) {
    form.alert(say(outbox.isMemory ? "save.memory" : "save.local", outbox.waiting), true);
    return null;
  }
  const effort = counters.close(form.fields.length);
  const answer = await post(what, { note, effort }, { "Idempotency-Key": decisionKey });
  if (!answer.ok) {
    decisionKey = newKey();
    if (answer.status === 401) ended();
    else form.alert(answer.data.error?.message ?? say("save.local", 1), !answer.data.error);
    return answer.data.error?.message ?? null;
  }
  lease.end();
  form.dataset.state = answer.data.task.state;
  window.location.href = answer.data.next ? `/periksa/${answer.data.next}` : "/antrean";
  return null;
}

async function skip() {
  if (!(await outbox.flush())) return;
  if (form.can) await post("release", {});
  const way = document.createElement("form");
  way.method = "post";
  way.action = "/antrean/berikutnya";
  way.append(Object.assign(document.createElement("input"), { type: "hidden", name: "after", value: task }));
  document.body.append(way);
  way.submit();
}

function actions() {
  if (!form.can) return;
  const box = dialog("actions");
  const note = box.querySelector("[data-note]");
  note.hidden = true;
  let chosen = "";
  const choose = async (what) => {
    chosen = what;
    if (what === "release") {
      await outbox.flush();
      await post("release", {});
      window.location.href = "/antrean";
      return;
    }
    note.hidden = false;
    note.querySelector("textarea").focus();
  };
  box.onclick = async (event) => {
    const act = event.target.closest("[data-act]");
    if (act) choose(act.dataset.act);
    if (event.target.closest("[data-send]")) {
      const wrong = await decide(chosen, note.querySelector("textarea").value);
      box.querySelector("[data-wrong]").textContent = wrong ?? "";
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

async function leaving(event) {
  if (!outbox.waiting) return;
  event.preventDefault();
  const choice = await askUnsent(outbox.waiting);
  if (choice === "send" && !(await outbox.flush())) return;
  if (choice === "drop") outbox.discard();
  event.target.submit();
}

keysOf(form, viewer, {
  approve,
  skip,
  actions,
  keys: () => dialog("keys").showModal(),
  saved: () => form.tell(save.textContent),
});
open();
