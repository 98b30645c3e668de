// What a place on the page does for the field one is in: words become its value, a box is read again.
import { say } from "./words.js";

export const pointDeeds = {
  /** A dragged box: read again and offered, never taken by itself. */
  async point({ page, box }) {
    const field = this.active ?? this.fieldOf(document.activeElement);
    if (!field || !this.can) return;
    this.counters.count("drags");
    const answer = await fetch(`/api/tasks/${this.dataset.task}/reread`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang },
      body: JSON.stringify({ page, box }),
    }).catch(() => null);
    const text = answer?.ok ? (await answer.json()).text : "";
    if (text) {
      field.offer(text, page, box);
      if (field === this.active) this.room(field);
    } else this.tell(say("rev.reread.none"));
    field.input.focus();
  },

  /** A click on a word: it stands in the field and waits for Enter. */
  async word({ page, at, extends_ }) {
    const field = this.active;
    if (!field || !this.can) return;
    const chosen = await this.pointer.click(page, at[0], at[1], extends_);
    if (chosen) this.pointAt(field, chosen);
    field.input.focus({ preventScroll: true });
  },

  pointAt(field, { text, page, box }) {
    if (field.isSelect) {
      const option = [...field.input.options].find((one) => one.textContent.toLowerCase().includes(text.toLowerCase()));
      if (option) field.input.value = option.value;
    } else field.input.value = text;
    field.pointed = { page, box };
    this.viewer.mark(box);
  },

  /** Ctrl+Space: the arrows go from word to word. */
  async pointByKeys() {
    const field = this.active;
    if (!field || !this.can) return;
    const { number } = this.viewer.page;
    if (!(await this.pointer.begin(number, field.page === number ? field.box : null))) {
      this.tell(say("rev.words.none"));
      return;
    }
    this.pointing = field;
    this.viewer.room.focus();
    this.tell(say("rev.point"));
    this.viewer.mark(this.pointer.chosen(number).box);
  },

  /** The deed of a key while pointing, null for a key that is none. */
  pointKey(key, shift) {
    const { pointer, viewer } = this;
    const { number } = viewer.page;
    if (key.startsWith("Arrow")) {
      return () => {
        pointer.move(key, shift);
        viewer.mark(pointer.chosen(number).box);
        this.tell(pointer.spoken());
      };
    }
    if (key !== "Enter" && key !== "Escape") return null;
    return () => {
      const field = this.pointing;
      const chosen = pointer.chosen(number);
      pointer.end();
      viewer.mark(null);
      this.go(field);
      if (key === "Escape") return;
      this.pointAt(field, chosen);
      this.take(field);
    };
  },
};
