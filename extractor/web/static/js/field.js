// One field of the form: its element, what the server knows of it, what stands in its input.
import { icon, say } from "./words.js";

const CARD_HEIGHT_PT = 24; // a crop is never blown up further than about 2.6 times print size

export class Field {
  constructor(element) {
    this.element = element;
    this.input = element.querySelector("[data-testid='review.value']");
    this.path = element.dataset.path;
    this.label = element.dataset.label;
    this.saved = this.input.value;
    this.warned = null;
    this.pointed = null; // {page, box} of the words pointed at
    this.cell = element.closest("td");
    this.page = element.dataset.page ? Number(element.dataset.page) : null;
    this.box = element.dataset.box ? element.dataset.box.split(",").map(Number) : null;
  }

  get data() {
    return this.element.dataset;
  }
  get seq() {
    return Number(this.data.seq);
  }
  get value() {
    return JSON.parse(this.data.value);
  }
  get settled() {
    return this.data.settled === "true";
  }
  get demanded() {
    return this.data.demanded === "true";
  }
  /** Whether Enter stops here: not sure, and nobody has looked yet. */
  get open() {
    return !this.settled && (this.demanded || this.data.band !== "sure") && !this.element.closest("[data-gone]");
  }
  /** Both readers saw the same and nothing speaks against it: it may wait for its section. */
  get isAgreed() {
    return this.data.agreed === "true" && this.data.band === "check" && !this.data.contradiction;
  }
  get isChanged() {
    return this.input.value !== this.saved;
  }
  /** Why it is in doubt, as the card says. */
  get why() {
    return this.element.querySelector(".why dd")?.textContent ?? "";
  }
  get isSelect() {
    return this.input.tagName === "SELECT";
  }

  /** What the input says as a change to send, with the place pointed at. */
  change() {
    return this.pointed ? { ...this.said(), place: this.pointed } : this.said();
  }

  said() {
    const text = this.input.value;
    if (!this.isChanged) return this.same();
    if (this.isSelect) {
      if (["", "?", "/"].includes(text)) return { text };
      return { value: this.data.kind === "bool" ? text === "true" : text };
    }
    return { text };
  }

  /** The same again: that is how a value is confirmed, and ink that has no normal form. */
  same() {
    if (this.seq === 0) return { state: "blank" };
    return this.isBare || this.data.state !== "value" ? { state: this.data.state } : { value: this.value };
  }

  /** Ink was read, but it has no normal form ("segera" where days are counted). */
  get isBare() {
    return this.data.state === "value" && this.value === null;
  }

  /** How to put back what stands here now; null when it has no normal form. */
  before() {
    return this.isBare ? null : this.same();
  }

  /** Shows a step at once; the server's answer follows with `apply`. */
  expect(change, text) {
    if (text !== undefined) this.input.value = text;
    this.saved = this.input.value;
    this.data.source = "human";
    this.data.settled = "true";
    if (this.pointed) Object.assign(this, this.pointed);
    this.pointed = null;
    if (change.state) this.data.state = change.state;
    else if (change.text !== undefined && ["", "?", "/"].includes(change.text.trim())) {
      this.data.state = { "": "blank", "?": "illegible", "/": "struck" }[change.text.trim()];
    } else {
      this.data.state = "value";
      if (change.value !== undefined) this.data.value = JSON.stringify(change.value);
    }
    this.problem("");
    this.band("sure", say("band.mine"));
  }

  /** The field as the server keeps it. */
  apply(saved) {
    const typing = this.isChanged;
    this.data.seq = String(saved.seq);
    this.data.state = saved.state;
    this.data.source = saved.source;
    this.data.value = JSON.stringify(saved.value);
    const text = this.text(saved);
    if (!typing && this.input.value !== text) this.show(text);
    this.saved = text;
    if (saved.source !== "machine") {
      this.data.settled = "true";
      this.band("sure", say("band.mine"));
    }
    if (saved.page && saved.box) {
      this.page = saved.page;
      this.box = saved.box;
    }
  }

  /** Another text in the input. What was marked as a whole stays so: the next key must replace it, not add to it. */
  show(text) {
    const { input } = this;
    const whole = !this.isSelect && input === document.activeElement && input.selectionEnd - input.selectionStart === input.value.length;
    input.value = text;
    if (whole) input.select();
  }

  text(saved) {
    if (saved.state === "illegible") return "?";
    if (saved.state === "struck") return "/";
    if (saved.state === "blank") return "";
    if (this.isSelect) return saved.value === null ? "!" : String(saved.value);
    return saved.shown;
  }

  /** Settled by something else: a table the paper must have, once a row is in it. */
  rest() {
    this.data.settled = "true";
    this.band("sure", say("band.human"));
  }

  refuse(message) {
    this.data.settled = "false";
    this.saved = null;
    this.band("doubt", say("band.doubt"));
    this.problem(message);
  }

  band(name, word) {
    this.data.band = name;
    this.element.classList.remove("sure", "check", "doubt", "off");
    this.element.classList.add(name);
    const chip = this.element.querySelector("[data-chip]");
    chip.hidden = false;
    chip.className = `chip ${name}`;
    chip.replaceChildren(icon(name), word);
  }

  problem(message) {
    this.element.classList.toggle("refused", Boolean(message));
    this.element.querySelector(".problem")?.remove();
    if (message) {
      this.input.setAttribute("aria-invalid", "true");
      const line = document.createElement("p");
      line.className = "problem";
      line.id = `${this.input.id}-problem`;
      line.textContent = message;
      this.element.append(line);
    } else {
      this.input.removeAttribute("aria-invalid");
    }
  }

  alternative(number) {
    return this.element.querySelector(`[data-testid='review.alternative'][data-n='${number}']`);
  }

  /** Puts what a second look read among the other readings. */
  offer(text, page, box) {
    const list = this.element.querySelector(".alternatives");
    const button = document.getElementById("alternative").content.firstElementChild.cloneNode(true);
    const number = Math.min(3, list.children.length + 1);
    this.alternative(number)?.remove();
    Object.assign(button.dataset, { n: String(number), shown: text, method: "reread", text, page, box: box.join(",") });
    const keys = button.querySelector(".keys");
    for (const key of ["Alt", String(number)]) keys.append(Object.assign(document.createElement("kbd"), { textContent: key }));
    button.querySelector(".code").textContent = text;
    button.querySelector(".quiet").textContent = say("rev.reread");
    list.append(button);
  }

  /** The ink beside the value: a window on the picture of the page. */
  crop(pages, large) {
    const svg = this.element.querySelector(".crop");
    const page = pages.find((one) => one.number === this.page);
    if (!this.box || !page) return;
    svg.classList.remove("none");
    const image = svg.firstElementChild;
    if (image.getAttribute("href") !== page.src) {
      image.setAttribute("href", page.src);
      image.setAttribute("width", page.width);
      image.setAttribute("height", page.height);
    }
    const [x0, top, x1, bottom] = this.box;
    const height = Math.max(bottom - top + 6, large ? CARD_HEIGHT_PT : 12);
    const width = x1 - x0 + 8;
    const middle = (top + bottom) / 2;
    svg.setAttribute("viewBox", `${x0 - 4} ${middle - height / 2} ${width} ${height}`);
    const slim = !large && width / height > 116 / 28;
    svg.setAttribute("preserveAspectRatio", slim ? "xMinYMid slice" : "xMinYMid meet");
    this.element.classList.toggle("wide", large && width > 230);
  }
}
