// The review desk: the document one is in, the ones fetched ahead, and the ones whose steps are still on their way.
import "./page-viewer.js";
import "./field-form.js";
import { Ahead } from "./ahead.js";
import { Case } from "./case.js";
import { askUnsent, dialog } from "./dialogs.js";
import { Outbox } from "./outbox.js";
import { Trail } from "./trail.js";
import { say } from "./words.js";

const { user, vault } = document.querySelector("field-form").dataset;
const trail = new Trail(document.querySelector("[data-trail]"));
const ahead = new Ahead(trail);
let here = new Case(document.querySelector("[data-document]"), { left, previous });

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-do='keys']")) dialog("keys").showModal();
});
window.addEventListener("popstate", () => window.location.reload());
for (const out of document.querySelectorAll("form[data-logout]")) out.addEventListener("submit", leaving);
for (const task of Outbox.left(user)) if (task !== here.task) trail.add(new Outbox(user, task, false, vault));
start(here.open());

async function start(opening) {
  await opening;
  if (here.form.can) await ahead.fill(here);
}

/** One is done with a document: the next one that lies ready opens at once, otherwise the server says which. */
async function left(one) {
  ahead.aside.add(one.task);
  const next = ahead.take();
  if (next) {
    one.close();
    trail.add(one.outbox);
    show(next);
    return;
  }
  one.form.can = false;
  if (!(await one.outbox.flush())) {
    one.form.can = true;
    if (!one.outbox.held) one.form.alert(say("rev.waits"), true);
    one.outbox.addEventListener("done", () => leave(one), { once: true });
    return;
  }
  if (one.form.dataset.state === "claimed") {
    one.form.can = true; // the decision was not taken
    return;
  }
  leave(one);
}

function leave(one) {
  if (one.isOver) return;
  one.isOver = true;
  one.end.abort();
  const way = document.createElement("form");
  way.method = "post";
  way.action = "/antrean/berikutnya";
  for (const task of ahead.aside) way.append(Object.assign(document.createElement("input"), { type: "hidden", name: "after", value: task }));
  document.body.append(way);
  way.submit();
}

function show({ task, page }) {
  document.documentElement.removeAttribute("data-ready");
  document.title = page.title;
  const root = document.importNode(page.querySelector("[data-document]"), true);
  document.querySelector("[data-document]").replaceWith(root);
  window.history.pushState(null, "", `/periksa/${task}`);
  here = new Case(root, { left, previous });
  start(here.open(true));
}

/** Alt+PgUp: the document one decided last, open again. */
async function previous() {
  if (!(await trail.flush()) || !(await here.outbox.flush())) {
    here.form.alert(say("rev.waits"), true);
    return;
  }
  const answer = await fetch("/api/tasks/own").catch(() => null);
  const last = answer?.ok ? (await answer.json()).find((one) => one.id !== here.task) : null;
  const opened = last && (await fetch(`/api/tasks/${last.id}/reopen`, { method: "POST" }).catch(() => null));
  if (opened?.ok) window.location.href = `/periksa/${last.id}`;
  else here.form.alert(say("rev.previous.none"));
}

async function leaving(event) {
  const waiting = here.outbox.waiting + trail.waiting;
  if (!waiting) return;
  event.preventDefault();
  const choice = await askUnsent(waiting);
  if (choice === "send" && !((await here.outbox.flush()) && (await trail.flush()))) return;
  if (choice === "drop") {
    here.outbox.discard();
    trail.discard();
  }
  event.target.submit();
}
