// Holding a task: minutes shown, renewed by working, warned at two minutes; an end takes nothing away.
import { say } from "./words.js";

const RENEW_MS = 60000;
const LOOK_MS = 15000;
const SOON_MIN = 2;

export class Lease extends EventTarget {
  constructor(task, chip, signal) {
    super();
    this.task = task;
    this.chip = chip;
    this.until = null;
    this.asked = 0;
    this.warned = false;
    const look = setInterval(() => this.show(), LOOK_MS);
    signal.addEventListener("abort", () => clearInterval(look));
    document.addEventListener("keydown", () => this.touch(), { capture: true, signal });
    document.addEventListener("pointerdown", () => this.touch(), { capture: true, signal });
  }

  /** Takes or renews the hold. Gives {ok, status, message}; a dead line counts as held, typing goes on. */
  async claim() {
    this.asked = performance.now();
    const answer = await fetch(`/api/tasks/${this.task}/claim`, {
      method: "POST",
      headers: { "Accept-Language": document.documentElement.lang },
    }).catch(() => null);
    if (answer === null) return { ok: true, status: 0 };
    const data = await answer.json().catch(() => ({}));
    if (answer.ok) this.set(data.lease_until);
    return { ok: answer.ok, status: answer.status, message: data.error?.message, data };
  }

  set(until) {
    if (!until) return;
    this.until = new Date(until);
    this.warned = false;
    this.show();
  }

  touch() {
    if (this.until && performance.now() - this.asked > RENEW_MS) this.claim();
  }

  show() {
    if (!this.until || !this.chip) return;
    const minutes = Math.max(0, Math.ceil((this.until - Date.now()) / 60000));
    const word = minutes === 0 ? "lease.over" : minutes <= SOON_MIN ? "lease.soon" : "lease.mine";
    this.chip.className = `chip${minutes <= SOON_MIN ? " check" : ""}`;
    this.chip.querySelector("span").textContent = say(word, minutes);
    this.chip.dataset.minutes = String(minutes);
    if (minutes <= SOON_MIN && !this.warned) {
      this.warned = true;
      this.dispatchEvent(new CustomEvent("soon", { detail: say(word, minutes) }));
    }
  }

  end() {
    this.until = null;
  }
}
