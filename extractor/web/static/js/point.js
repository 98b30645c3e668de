// Pointing at words on the page: a click takes the word as value, Shift+click extends; by keys Ctrl+Space, arrows,
// Shift+arrows, Enter. The place pointed at becomes the evidence of the field.

export class Pointer {
  constructor(viewer, task) {
    this.viewer = viewer;
    this.task = task;
    this.known = new Map();
    this.from = null; // the word the choice began with
    this.to = null; // the word it ends with
    this.words = [];
    this.isOn = false;
  }

  /** The words of a page in the order of reading: [{text, box}]; [] where there are none or the line is dead. */
  async load(number) {
    if (!this.known.has(number)) {
      const answer = await fetch(`/api/tasks/${this.task}/pages/${number}/words`).catch(() => null);
      if (!answer?.ok) return [];
      this.known.set(number, await answer.json());
    }
    return this.known.get(number);
  }

  /** A click at a point of the page, in points. Gives what is chosen then, null for no word there. */
  async click(number, x, y, extends_) {
    const words = await this.load(number);
    const at = words.findIndex(({ box }) => x >= box[0] - 2 && x <= box[2] + 2 && y >= box[1] - 2 && y <= box[3] + 2);
    if (at < 0) return null;
    const goesOn = extends_ && this.words === words && this.from !== null;
    this.words = words;
    this.from = goesOn ? this.from : at;
    this.to = at;
    return this.chosen(number);
  }

  /** Begins to choose by keys at the word nearest to a box. False where the page has no words. */
  async begin(number, near) {
    this.words = await this.load(number);
    if (!this.words.length) return false;
    const [x, y] = near ? [near[0], (near[1] + near[3]) / 2] : [0, 0];
    const far = ({ box }) => Math.hypot((box[0] - x) / 2, (box[1] + box[3]) / 2 - y);
    this.from = this.words.reduce((best, one, at) => (far(one) < far(this.words[best]) ? at : best), 0);
    this.to = this.from;
    this.isOn = true;
    return true;
  }

  end() {
    this.isOn = false;
    this.from = null;
    this.to = null;
  }

  /** An arrow: `extends_` leaves the beginning where it is. */
  move(key, extends_) {
    const last = this.words.length - 1;
    if (key === "ArrowLeft") this.to = Math.max(0, this.to - 1);
    else if (key === "ArrowRight") this.to = Math.min(last, this.to + 1);
    else this.to = this.#line(key === "ArrowDown" ? 1 : -1);
    if (!extends_) this.from = this.to;
  }

  #line(way) {
    const [x0, top, x1, bottom] = this.words[this.to].box;
    const middle = (x0 + x1) / 2;
    const height = (top + bottom) / 2;
    let best = this.to;
    let least = Infinity;
    this.words.forEach(({ box }, at) => {
      const down = ((box[1] + box[3]) / 2 - height) * way;
      if (down < (bottom - top) / 2) return;
      const far = down * 4 + Math.abs((box[0] + box[2]) / 2 - middle);
      if (far < least) [best, least] = [at, far];
    });
    return best;
  }

  /** What is chosen now: {text, page, box}. */
  chosen(page) {
    const words = this.words.slice(Math.min(this.from, this.to), Math.max(this.from, this.to) + 1);
    const boxes = words.map((one) => one.box);
    const box = [0, 1].map((n) => Math.min(...boxes.map((one) => one[n])));
    box.push(...[2, 3].map((n) => Math.max(...boxes.map((one) => one[n]))));
    return { text: words.map((one) => one.text).join(" "), page, box };
  }

  /** The word the choice ends with, between its neighbours, for the ear. */
  spoken() {
    return [this.to - 1, this.to, this.to + 1].map((at) => this.words[at]?.text ?? "–").join(", ");
  }
}
