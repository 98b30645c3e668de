// Steps that wait for the server: sent one after another, kept sealed in this browser until acknowledged, never lost, never
// sent twice (each has its key), never over somebody else's value (each names the version it saw). A decision waits in
// the same line, behind the steps it stands on.
import { call, language } from "./call.js";
import { canSeal, openVault } from "./vault.js";

const RETRY_MS = 5000;
const STEM = "wlk-outbox:";
const NOT_HELD = "wlk.review.not-held";
let count = 0;

export class Outbox extends EventTarget {
  /** `memory`: keep nothing on the disk of this computer (restricted files); so without a key, storage or HTTPS. */
  constructor(user, task, memory, key) {
    super();
    this.task = task;
    this.stem = `${STEM}${user}:${task}:`;
    this.memory = memory || !key || !canSeal();
    this.seqs = new Map();
    this.entries = [];
    this.vault = null;
    this.opened = this.#open(key); // what an earlier page left is among the entries
    this.written = Promise.resolve(); // settles when the disk holds what it should
    this.running = false;
    this.stopped = false;
    this.held = false;
    this.retry = null;
    this.unsaid = false; // the queue went empty without a word to the person
    this.refused = false; // the last answer was a no
    window.addEventListener("online", () => this.pump());
  }

  /** Tasks of a person with something left in this browser. */
  static left(user) {
    if (!canSeal()) return [];
    const stem = `${STEM}${user}:`;
    const tasks = places(stem).map((one) => one.slice(stem.length).split(":")[0]);
    return [...new Set(tasks)];
  }

  /** How many entries lie here, whoever they belong to. */
  static get lying() {
    return canSeal() ? places(STEM).length : 0;
  }

  get waiting() {
    return this.entries.length;
  }

  get isMemory() {
    return this.memory;
  }

  get isDecided() {
    return this.entries.some((one) => one.deed);
  }

  /** Adds one step of one or several fields: [{path, seq, ...change}]. */
  add(steps) {
    this.#push({ steps });
  }

  /** Adds what is to happen to the whole document once its steps are saved: approve, reject, return, release. */
  decide(deed, body, title) {
    this.#push({ deed, body, title });
  }

  /** The newest version this browser knows of a field. */
  seqOf(path, shown) {
    return Math.max(this.seqs.get(path) ?? 0, shown);
  }

  discard() {
    for (const entry of [...this.entries]) this.#forget(entry);
    this.held = false;
    this.#tell("state", { state: "ok" });
  }

  /** After a conflict: `mine` is sent again over the saved version, otherwise dropped. */
  settle(entry, keep, saved) {
    for (const one of saved) this.seqs.set(one.path, one.seq);
    const place = this.entries.indexOf(entry);
    if (place >= 0) {
      if (keep) {
        Object.assign(entry, { key: newKey(), fresh: true });
        this.#keep(entry);
      } else this.#forget(entry);
    }
    this.held = false;
    this.unsaid = true;
    this.pump();
  }

  /** Resolves when nothing waits any more, or nothing more can be sent now: true in the first case. */
  async flush() {
    this.pump();
    while (this.running) await new Promise((next) => this.addEventListener("idle", next, { once: true }));
    return this.entries.length === 0;
  }

  async pump() {
    if (this.running || this.held || this.stopped) return;
    this.running = true;
    await this.opened;
    clearTimeout(this.retry);
    const had = this.entries.length > 0 || this.unsaid;
    this.unsaid = false;
    if (this.entries.length) this.#tell("state", { state: "busy" });
    while (this.entries.length && !this.held && !this.stopped) {
      if (!(await this.#send(this.entries[0]))) break;
    }
    this.running = false;
    if (had && !this.entries.length && !this.refused) this.#tell("state", { state: "ok" });
    this.dispatchEvent(new Event("idle"));
  }

  async #send(entry) {
    for (const step of entry.steps ?? []) {
      const known = this.seqs.get(step.path);
      if (known !== undefined && (known > step.seq || entry.fresh)) step.seq = known;
    }
    delete entry.fresh;
    this.#keep(entry);
    let answer = await call(...this.#request(entry));
    let data = (await answer?.json().catch(() => ({}))) ?? {};
    if (data.error?.code === NOT_HELD && entry.deed !== "release") {
      // the hold ended, or the line was dead when it was asked for: take it again, unless somebody else has it
      const held = await call(`/api/tasks/${this.task}/claim`, { method: "POST", headers: language() });
      if (held?.ok) {
        answer = await call(...this.#request(entry));
        data = (await answer?.json().catch(() => ({}))) ?? {};
      } else if (held && held.status < 500 && held.status !== 401) {
        this.held = true;
        this.#undecide();
        this.#tell("lost", { entry, message: (await held.json().catch(() => ({}))).error?.message ?? "" });
        return false;
      } else answer = held;
    }
    if (!answer || answer.status >= 500) {
      await this.written; // it says that the disk has it, so it must
      this.#tell("state", { state: this.memory ? "memory" : "local" });
      this.retry = setTimeout(() => this.pump(), RETRY_MS);
      return false;
    }
    if (answer.status === 401) {
      this.stopped = true;
      this.#tell("ended", {});
      return false;
    }
    if (answer.status === 409) {
      this.held = true;
      this.#undecide();
      this.#tell("conflict", { entry, data });
      return false;
    }
    this.#forget(entry);
    if (entry.deed) {
      const done = answer.ok || entry.deed === "release";
      this.#tell(done ? "done" : "undecided", { entry, data, message: data.error?.message ?? String(answer.status) });
      return true;
    }
    this.refused = !answer.ok;
    if (!answer.ok) {
      this.#undecide();
      this.#tell("refused", { entry, message: data.error?.message ?? String(answer.status) });
      return true;
    }
    for (const field of data.fields) this.seqs.set(field.path, field.seq);
    this.#tell("saved", { entry, data });
    return true;
  }

  #request({ key, steps, deed, body }) {
    const headers = { ...language(), "Content-Type": "application/json", "Idempotency-Key": key };
    const at = `/api/tasks/${this.task}`;
    if (deed) return [`${at}/${deed}`, { method: "POST", headers, body: JSON.stringify(body ?? {}) }];
    if (steps.length === 1) {
      const { path, seq, ...change } = steps[0];
      headers["If-Match"] = `"${seq}"`;
      return [`${at}/fields/${path}`, { method: "PUT", headers, body: JSON.stringify(change) }];
    }
    return [`${at}/fields`, { method: "POST", headers, body: JSON.stringify({ steps }) }];
  }

  /** A decision never stands on steps that did not arrive. */
  #undecide() {
    for (const entry of this.entries.filter((one) => one.deed)) this.#forget(entry);
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #push(what) {
    count += 1;
    const id = `${Date.now().toString(36).padStart(9, "0")}-${String(count).padStart(6, "0")}-${newKey().slice(0, 6)}`;
    const entry = { id, key: newKey(), at: Date.now(), ...what };
    this.entries.push(entry);
    this.#keep(entry);
    this.pump();
  }

  async #open(key) {
    if (this.memory) return;
    this.vault = await openVault(key);
    this.memory = !this.vault;
    if (this.memory) return;
    const found = [];
    for (const place of places(this.stem)) {
      const text = await this.vault.unseal(place, localStorage.getItem(place));
      if (text === null) localStorage.removeItem(place);
      else found.push(JSON.parse(text));
    }
    const known = new Set(this.entries.map((one) => one.id));
    this.entries.unshift(...found.filter((one) => !known.has(one.id)));
  }

  /** Seals one entry as it is when its turn comes, unless it was acknowledged in the meantime. */
  #keep(entry) {
    const place = this.stem + entry.id;
    this.written = this.written.then(async () => {
      await this.opened;
      if (this.memory || !this.entries.includes(entry)) return;
      try {
        const sealed = await this.vault.seal(place, JSON.stringify(entry));
        if (this.entries.includes(entry)) localStorage.setItem(place, sealed);
      } catch {
        this.memory = true;
      }
    });
  }

  #forget(entry) {
    const place = this.entries.indexOf(entry);
    if (place >= 0) this.entries.splice(place, 1);
    if (!this.memory) localStorage.removeItem(this.stem + entry.id);
  }
}

/** A random key of 128 bits. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
}

function places(stem) {
  return Object.keys(localStorage)
    .filter((one) => one.startsWith(stem))
    .sort();
}
