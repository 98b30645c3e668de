// One document at the desk, from its claim to its decision: joins form, page, outbox and lease.
import { actionsOf } from "./actions.js";
import { Counters } from "./counters.js";
import { askConflict, clock, dialog } from "./dialogs.js";
import { keysOf } from "./keys.js";
import { Lease } from "./lease.js";
import { Outbox } from "./outbox.js";
import { icon, ready, say } from "./words.js";

const PAUSE_MS = 600;
const SHAPES = { ok: "sure", busy: "clock", local: "check", memory: "check", fail: "doubt" };

export class Case {
  /** `desk`: what lies beyond this document: {left(case), previous()}. */
  constructor(root, desk) {
    this.root = root;
    this.desk = desk;
    this.form = root.querySelector("field-form");
    this.viewer = root.querySelector("page-viewer");
    this.save = root.querySelector("[data-testid='review.save-state']");
    this.task = this.form.dataset.task;
    this.title = root.querySelector("h1").textContent;
    this.end = new AbortController();
    const { signal } = this.end;
    const { user, memory, vault } = this.form.dataset;
    this.outbox = new Outbox(user, this.task, memory === "true", vault);
    this.counters = new Counters(this.form, signal);
    this.lease = new Lease(this.task, root.querySelector("[data-testid='review.lease']"), signal);
    this.offlineSince = null;
    this.isOver = false;
    this.#listen(signal);
    const deeds = {
      approve: () => this.approve(),
      skip: () => this.skip(),
      previous: () => desk.previous(),
      actions: () => actionsOf(this),
      keys: () => dialog("keys").showModal(),
      saved: () => this.form.tell(this.save.textContent),
    };
    keysOf(this.form, this.viewer, deeds, signal);
  }

  /** `ahead`: fetched before it was asked for, so it opens at once and the claim follows. */
  async open(ahead = false) {
    let can = this.form.dataset.can === "true";
    const { signal } = this.end;
    await this.outbox.opened;
    this.form.dataset.outbox = this.outbox.isMemory ? "memory" : "sealed";
    this.root.querySelector("[data-unkept]").hidden = !this.outbox.isMemory;
    if (can && !ahead) {
      const held = await this.lease.claim();
      if (held.status === 401) return this.ended();
      if (!held.ok) {
        can = false;
        this.offerTakeOver(held.message);
      }
    }
    this.form.join({ viewer: this.viewer, outbox: this.outbox, counters: this.counters, can, signal });
    if (this.outbox.waiting) this.outbox.pump();
    if (can) this.form.begin();
    ready();
    if (can && ahead) await this.#follow();
  }

  async #follow() {
    const held = await this.lease.claim();
    if (this.isOver || !held.status) return;
    if (held.status === 401) this.ended();
    else if (!held.ok) {
      this.form.close();
      if (this.outbox.waiting) this.offerTakeOver(held.message);
      else this.desk.left(this); // somebody was quicker, and nothing was typed yet
    } else if (held.data.version > Number(this.form.dataset.version) + 1) {
      const answer = await fetch(`/api/tasks/${this.task}`).catch(() => null);
      if (answer?.ok) this.form.refresh((await answer.json()).fields);
    }
  }

  close() {
    this.isOver = true;
    this.end.abort();
    this.lease.end();
  }

  /** Ctrl+Enter: nothing left, then the decision joins the line of the steps and the next document opens. */
  async approve() {
    if (!this.form.can) return;
    const left = Number(this.form.dataset.left);
    if (left) {
      this.form.go(this.form.fields.find((one) => one.open && one.demanded));
      this.form.tell(say("rev.left", left));
      this.form.alert(say("rev.left", left));
      return;
    }
    if (this.outbox.held) return;
    await this.decide("approve", {});
  }

  async decide(deed, body) {
    const effort = this.counters.close(this.form.fields.length);
    this.outbox.decide(deed, { ...body, effort }, this.title);
    this.form.dataset.state = deed;
    await this.desk.left(this);
  }

  async skip() {
    if (this.form.can && !this.outbox.isDecided) this.outbox.decide("release", {}, this.title);
    this.form.dataset.state = "release";
    await this.desk.left(this);
  }

  /** A decision that was not taken: the document is open again, with the cause. */
  again(message) {
    this.form.dataset.state = "claimed";
    this.form.alert(message);
  }

  #listen(signal) {
    const { form, outbox } = this;
    const on = (target, name, deed) => target.addEventListener(name, deed, { signal });
    for (const name of ["refused", "lost", "conflict"]) on(outbox, name, () => (form.dataset.state = "claimed"));
    on(outbox, "state", (event) => this.showSave(event.detail.state));
    on(outbox, "saved", () => form.isSavingAlert && form.alert(""));
    on(outbox, "refused", (event) => this.showSave("fail", event.detail.message));
    on(outbox, "undecided", (event) => this.again(event.detail.message));
    on(outbox, "ended", () => this.ended());
    on(outbox, "lost", (event) => this.lost(event.detail.message));
    on(outbox, "conflict", (event) => this.conflict(event.detail));
    on(form, "lease", (event) => this.lease.set(event.detail.lease_until));
    on(this.lease, "soon", (event) => form.tell(event.detail));
    on(form.querySelector("form"), "submit", (event) => {
      if (["reopen", "answer"].includes(event.submitter?.value)) return;
      event.preventDefault();
      if (event.submitter?.dataset.do === "approve") this.approve();
    });
    on(this.root, "click", (event) => {
      const what = event.target.closest("[data-do]")?.dataset.do;
      if (what === "actions") actionsOf(this);
      else if (what === "skip") this.skip();
    });
    on(window, "pagehide", () => {
      if (form.can && !outbox.isDecided && form.dataset.state !== "approve") this.letGo();
    });
  }

  /** A tab that closes holds nothing. */
  letGo() {
    fetch(`/api/tasks/${this.task}/release`, { method: "POST", keepalive: true }).catch(() => null);
  }

  showSave(state, cause = "") {
    if (state === "local" || state === "memory") this.offlineSince ??= performance.now();
    else if (this.offlineSince !== null) {
      this.counters.counts.offline_ms += Math.round(performance.now() - this.offlineSince);
      this.offlineSince = null;
    }
    const fact = state === "ok" ? clock() : state === "fail" ? cause : this.outbox.waiting;
    this.save.dataset.save = state;
    const words = Object.assign(document.createElement("span"), { textContent: say(`save.${state}`, fact) });
    this.save.replaceChildren(icon(SHAPES[state]), words);
  }

  async conflict({ entry, data }) {
    const { form, outbox } = this;
    if (!data.mine) {
      // not a field: the version of the whole task moved on
      form.alert(data.error?.message ?? "");
      outbox.settle(entry, false, []);
      return;
    }
    await this.pause(); // a key meant for a field must not choose
    if (this.isOver) return;
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

  /** Resolves when the person has not pressed a key for a moment. */
  pause() {
    return new Promise((done) => {
      let wait = setTimeout(finish, PAUSE_MS);
      const again = () => {
        clearTimeout(wait);
        wait = setTimeout(finish, PAUSE_MS);
      };
      function finish() {
        document.removeEventListener("keydown", again, true);
        done();
      }
      document.addEventListener("keydown", again, true);
    });
  }

  ended() {
    const link = document.createElement("a");
    link.href = `/masuk?next=${encodeURIComponent(window.location.pathname)}&ended=1`;
    link.textContent = say("login.ended");
    this.form.alert(" ");
    this.form.querySelector("[data-alert] p").replaceChildren(link);
    this.showSave(this.outbox.isMemory ? "memory" : "local");
    ready();
  }

  /** Somebody else took the document while steps were waiting: they stay here until it is taken back or dropped. */
  lost(message) {
    this.showSave(this.outbox.isMemory ? "memory" : "local");
    this.offerTakeOver(`${message} ${say("lease.lost", this.outbox.waiting)}`);
  }

  offerTakeOver(message) {
    this.form.alert(message);
    const banner = this.form.querySelector("[data-alert] .banner");
    const reason = Object.assign(document.createElement("input"), { placeholder: say("lease.why") });
    reason.setAttribute("aria-label", say("lease.why"));
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "btn little", textContent: say("lease.take") });
    button.dataset.testid = "review.take-over";
    button.addEventListener("click", async () => {
      const answer = await this.post("take-over", { reason: reason.value });
      if (answer.ok) window.location.reload();
      else banner.querySelector("p").textContent = answer.data.error?.message ?? "";
    });
    banner.append(reason, button);
  }

  async post(what, body, method = "POST") {
    const answer = await fetch(`/api/tasks/${this.task}/${what}`, {
      method,
      headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang },
      body: method === "GET" ? undefined : JSON.stringify(body),
    }).catch(() => null);
    if (!answer) return { ok: false, status: 0, data: {} };
    return { ok: answer.ok, status: answer.status, data: await answer.json().catch(() => ({})) };
  }
}
