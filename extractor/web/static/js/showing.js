// What <field-form> says of itself: how far one is, where things stand on the page, what stands in the way.
import { say } from "./words.js";

export const shownDeeds = {
  progress() {
    const open = this.fields.filter((one) => one.open);
    this.wanted = Math.max(this.wanted, open.length);
    const done = this.wanted - open.length;
    const left = open.filter((one) => one.demanded).length;
    const words = open.length ? say("rev.progress", Math.min(done + 1, this.wanted), this.wanted) : say("rev.settled");
    this.querySelector("[data-progress]").textContent = words;
    const bars = Array.from({ length: Math.min(this.wanted, 40) }, (_, at) => {
      const bar = document.createElement("i");
      const share = this.wanted > 40 ? (at * this.wanted) / 40 : at;
      if (share < done) bar.className = "done";
      else if (share < done + 1) bar.className = "here";
      return bar;
    });
    this.querySelector(".steps").replaceChildren(...bars);
    const after = this.querySelector("[data-left-text]");
    if (after) after.textContent = left ? say("rev.left", left) : say("rev.left.none");
    this.querySelector("[data-do='approve']")?.setAttribute("aria-disabled", String(left > 0));
    for (const part of this.querySelectorAll(".part")) {
      const inside = this.fields.filter((one) => part.contains(one.element) && !one.element.closest(".absent"));
      const doubtful = inside.filter((one) => one.open).length;
      const words = doubtful ? say("rev.section.left", inside.length, doubtful) : say("rev.section.done", inside.length);
      part.querySelector("[data-count]").textContent = words;
      const all = part.querySelector("[data-do='all']");
      if (all) all.hidden = !inside.some((one) => one.open && one.data.band === "check");
    }
    this.dataset.left = String(left);
    this.totals();
  },

  places() {
    this.viewer.place(
      this.fields
        .filter((one) => one.box && !one.element.closest("[data-gone]"))
        .map((one) => ({ path: one.path, label: one.label, text: one.input.value, band: one.data.band, page: one.page, box: one.box })),
    );
    this.light();
  },

  words(step) {
    if (step.text !== undefined) return step.text;
    if (step.state && step.state !== "value") return { blank: "", illegible: "?", struck: "/" }[step.state];
    return undefined;
  },

  tell(words) {
    this.querySelector("[data-say]").textContent = words;
  },

  /** Says what stands in the way. `isSaving`: it is about the saving, and the next acknowledged step takes it away. */
  alert(words, isSaving = false) {
    this.isSavingAlert = isSaving;
    const banner = document.createElement("div");
    banner.className = "banner bad";
    banner.append(Object.assign(document.createElement("p"), { textContent: words }));
    this.querySelector("[data-alert]").replaceChildren(...(words ? [banner] : []));
  },
};
