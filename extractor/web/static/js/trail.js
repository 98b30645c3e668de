// Documents one has left while their steps are still on the way. What goes wrong there is said here, with the way back.
import { say } from "./words.js";

export class Trail {
  /** `place`: where it is said that something did not arrive. */
  constructor(place) {
    this.place = place;
    this.outboxes = new Map();
  }

  get tasks() {
    return [...this.outboxes.keys()];
  }

  get waiting() {
    return [...this.outboxes.values()].reduce((all, one) => all + one.waiting, 0);
  }

  async add(outbox) {
    this.outboxes.set(outbox.task, outbox);
    await outbox.opened;
    const title = outbox.entries.find((one) => one.title)?.title ?? "";
    const wrong = (event) => this.#say(outbox, title, event.detail?.message || event.detail?.data?.error?.message || "");
    for (const name of ["refused", "undecided", "lost", "conflict"]) outbox.addEventListener(name, wrong);
    outbox.addEventListener("idle", () => {
      if (!outbox.waiting) this.outboxes.delete(outbox.task);
    });
    outbox.pump();
    if (!outbox.waiting && !outbox.running) this.outboxes.delete(outbox.task);
  }

  /** True when everything has arrived. */
  async flush() {
    const all = await Promise.all([...this.outboxes.values()].map((one) => one.flush()));
    return all.every(Boolean);
  }

  discard() {
    for (const one of this.outboxes.values()) one.discard();
  }

  #say(outbox, title, cause) {
    const line = document.createElement("div");
    line.className = "banner bad";
    line.dataset.testid = "review.trail";
    const words = document.createElement("p");
    words.textContent = `${say("trail.wrong", title)} ${cause} `;
    const link = document.createElement("a");
    link.href = `/periksa/${outbox.task}`;
    link.textContent = say("trail.open");
    words.append(link);
    line.append(words);
    this.place.replaceChildren(line);
  }
}
