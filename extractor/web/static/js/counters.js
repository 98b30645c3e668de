// What a document cost the person: keys, clicks, milliseconds. Never which key, never a value.
const IDLE_MS = 30000;

export class Counters {
  constructor(form, signal) {
    this.form = form;
    this.counts = { keys: 0, clicks: 0, drags: 0, wheels: 0, undone: 0, offline_ms: 0, idle_ms: 0 };
    this.visited = new Set();
    this.changed = new Set();
    this.began = performance.now();
    this.last = this.began;
    document.addEventListener("keydown", (event) => this.key(event), { capture: true, signal });
    document.addEventListener("pointerdown", () => this.count("clicks"), { capture: true, signal });
    document.addEventListener("wheel", () => this.count("wheels"), { capture: true, passive: true, signal });
  }

  key(event) {
    if (!event.repeat && !["Shift", "Control", "Alt", "AltGraph", "Meta"].includes(event.key)) this.count("keys");
  }

  count(name) {
    const now = performance.now();
    if (now - this.last > IDLE_MS) this.counts.idle_ms += Math.round(now - this.last);
    this.last = now;
    this.counts[name] += 1;
    this.show();
  }

  show() {
    this.form.dataset.keys = String(this.counts.keys);
    this.form.dataset.clicks = String(this.counts.clicks);
  }

  /** The numbers that go with the decision. */
  close(total) {
    const ms = Math.round(performance.now() - this.began);
    this.form.dataset.ms = String(ms);
    const fields = { fields_total: total, fields_visited: this.visited.size, fields_changed: this.changed.size };
    const { undone, idle_ms, ...plain } = this.counts;
    return { ...plain, ...fields, fields_undone: undone, t_idle: idle_ms, t_decided: ms };
  }
}
