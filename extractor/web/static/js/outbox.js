// Steps that wait for the server: sent one after another, kept in this browser until acknowledged, never lost, never
// sent twice (each has its key), never over somebody else's value (each names the version it saw).
const RETRY_MS = 5000;

export class Outbox extends EventTarget {
  /** `memory`: keep nothing on the disk of this computer (restricted files, or no storage). */
  constructor(user, task, memory) {
    super();
    this.task = task;
    this.place = `wlk-outbox:${user}:${task}`;
    this.memory = memory || !storageWorks();
    this.seqs = new Map();
    this.entries = this.#read();
    this.running = false;
    this.stopped = false;
    this.held = false;
    this.retry = null;
    this.unsaid = false; // the queue went empty without a word to the person
    this.refused = false; // the last answer was a no
    window.addEventListener("online", () => this.pump());
  }

  get waiting() {
    return this.entries.length;
  }

  get isMemory() {
    return this.memory;
  }

  /** Adds one step of one or several fields: [{path, seq, ...change}]. */
  add(steps) {
    this.entries.push({ key: newKey(), steps, at: Date.now() });
    this.#keep();
    this.pump();
  }

  /** The newest version this browser knows of a field. */
  seqOf(path, shown) {
    return Math.max(this.seqs.get(path) ?? 0, shown);
  }

  discard() {
    this.entries = [];
    this.#keep();
    this.#tell("state", { state: "ok" });
  }

  /** After a conflict: `mine` is sent again over the saved version, otherwise dropped. */
  settle(entry, keep, saved) {
    for (const one of saved) this.seqs.set(one.path, one.seq);
    const place = this.entries.indexOf(entry);
    if (place >= 0) {
      if (keep) this.entries[place] = { ...entry, key: newKey(), fresh: true };
      else this.entries.splice(place, 1);
    }
    this.held = false;
    this.unsaid = true;
    this.#keep();
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
    for (const step of entry.steps) {
      const known = this.seqs.get(step.path);
      if (known !== undefined && (known > step.seq || entry.fresh)) step.seq = known;
    }
    delete entry.fresh;
    this.#keep();
    let answer;
    try {
      answer = await fetch(...this.#request(entry));
    } catch {
      answer = null;
    }
    if (answer === null || answer.status >= 500) {
      this.#tell("state", { state: this.memory ? "memory" : "local" });
      this.retry = setTimeout(() => this.pump(), RETRY_MS);
      return false;
    }
    const data = await answer.json().catch(() => ({}));
    if (answer.status === 401) {
      this.stopped = true;
      this.#tell("ended", {});
      return false;
    }
    if (answer.status === 409) {
      this.held = true;
      this.#tell("conflict", { entry, data });
      return false;
    }
    this.entries.shift();
    this.#keep();
    this.refused = !answer.ok;
    if (!answer.ok) {
      this.#tell("refused", { entry, message: data.error?.message ?? String(answer.status) });
      return true;
    }
    for (const field of data.fields) this.seqs.set(field.path, field.seq);
    this.#tell("saved", { entry, data });
    return true;
  }

  #request({ key, steps }) {
    const headers = {
      "Content-Type": "application/json",
      "Idempotency-Key": key,
      "Accept-Language": document.documentElement.lang,
    };
    if (steps.length === 1) {
      const { path, seq, ...change } = steps[0];
      headers["If-Match"] = `"${seq}"`;
      return [`/api/tasks/${this.task}/fields/${path}`, { method: "PUT", headers, body: JSON.stringify(change) }];
    }
    return [`/api/tasks/${this.task}/fields`, { method: "POST", headers, body: JSON.stringify({ steps }) }];
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #read() {
    if (this.memory) return [];
    try {
      return JSON.parse(localStorage.getItem(this.place) ?? "[]");
    } catch {
      return [];
    }
  }

  #keep() {
    if (this.memory) return;
    try {
      if (this.entries.length) localStorage.setItem(this.place, JSON.stringify(this.entries));
      else localStorage.removeItem(this.place);
    } catch {
      this.memory = true;
    }
  }
}

/** A random key of 128 bits. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
}

function storageWorks() {
  try {
    localStorage.setItem("wlk-test", "1");
    localStorage.removeItem("wlk-test");
    return true;
  } catch {
    return false;
  }
}
