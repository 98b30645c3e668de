// <page-viewer>: the picture of a page with the places of the fields on it. Boxes are buttons; the field one is in is
// drawn over it. Dragging a box asks to read that place again.
import { say } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3];
const HALO = 9;
const LINE = 4.5;

class PageViewer extends HTMLElement {
  connectedCallback() {
    this.pages = JSON.parse(this.dataset.pages);
    this.at = 0;
    this.scale = null; // null: as wide as the room
    this.fields = [];
    this.lit = null;
    this.room = this.querySelector(".scroll");
    this.querySelector(".tools").hidden = false;
    this.sheet = document.createElement("div");
    this.sheet.className = "sheet";
    this.picture = new Image();
    this.picture.alt = "";
    this.picture.decoding = "async";
    this.picture.addEventListener("error", () => this.missing(true));
    this.picture.addEventListener("load", () => this.missing(false));
    this.overlay = document.createElementNS(SVG, "svg");
    this.overlay.setAttribute("aria-hidden", "true");
    this.list = document.createElement("ul");
    this.list.setAttribute("aria-label", say("rev.boxes"));
    this.sheet.append(this.picture, this.overlay, this.list);
    this.room.append(this.sheet);
    this.addEventListener("click", (event) => this.clicked(event));
    this.sheet.addEventListener("pointerdown", (event) => this.drag(event));
    new ResizeObserver(() => this.resize()).observe(this.room);
    this.show(0);
  }

  get page() {
    return this.pages[this.at];
  }

  get follows() {
    return this.dataset.follow === "true";
  }

  /** The places to draw: [{path, label, text, band, page, box}]. */
  place(fields) {
    this.fields = fields;
    this.drawBoxes();
  }

  show(at) {
    if (!this.pages.length) return;
    this.at = Math.max(0, Math.min(this.pages.length - 1, at));
    const { number, src } = this.page;
    if (this.picture.getAttribute("src") !== src) this.picture.src = src;
    this.querySelector("[data-which]").textContent = say("rev.page", this.at + 1, this.pages.length);
    const name = say("rev.picture", this.at + 1, this.pages.length);
    this.setAttribute("aria-label", name);
    this.room.setAttribute("aria-label", name);
    this.dataset.page = String(number);
    this.resize();
    this.drawBoxes();
  }

  turn(by) {
    this.show(this.at + by);
    this.room.scrollTop = 0;
  }

  /** Shows the place of one field; null takes the light away. */
  light(field) {
    this.lit = field;
    if (field?.box && this.follows) {
      const at = this.pages.findIndex((one) => one.number === field.page);
      if (at >= 0 && at !== this.at) this.show(at);
    }
    this.drawLight();
    if (field?.box && this.follows && field.page === this.page?.number) this.reach(field.box);
  }

  zoom(way) {
    const now = this.scale ?? this.fitScale();
    if (way === "fit") this.scale = null;
    else if (way === "in") this.scale = STEPS.find((one) => one > now + 0.01) ?? STEPS[STEPS.length - 1];
    else this.scale = [...STEPS].reverse().find((one) => one < now - 0.01) ?? STEPS[0];
    this.resize();
    if (this.lit?.box) this.reach(this.lit.box);
  }

  fitScale() {
    return Math.max(0.3, (this.room.clientWidth - 28) / ((this.page.width * 96) / 72));
  }

  resize() {
    if (!this.page) return;
    const scale = this.scale ?? this.fitScale();
    this.factor = (scale * 96) / 72;
    this.sheet.style.width = `${Math.round(this.page.width * this.factor)}px`;
    this.sheet.style.height = `${Math.round(this.page.height * this.factor)}px`;
    this.overlay.setAttribute("viewBox", `0 0 ${this.page.width} ${this.page.height}`);
    this.querySelector("[data-scale]").textContent = `${Math.round(scale * 100)}%`;
    if (scale > 1.6) this.sharpen();
    this.drawLight();
  }

  sharpen() {
    const fine = this.page.src.replace(/view$/, "zoom");
    if (this.picture.getAttribute("src") === fine) return;
    const picture = new Image();
    const { page } = this;
    picture.addEventListener("load", () => {
      if (this.page === page) this.picture.src = fine;
    });
    picture.src = fine;
  }

  /** The box at 40% of the height of the room, without movement. */
  reach([x0, top, x1, bottom]) {
    this.room.scrollTop = this.sheet.offsetTop + ((top + bottom) / 2) * this.factor - this.room.clientHeight * 0.4;
    this.room.scrollLeft = this.sheet.offsetLeft + ((x0 + x1) / 2) * this.factor - this.room.clientWidth / 2;
  }

  drawBoxes() {
    if (!this.page) return;
    const items = this.fields
      .filter((one) => one.box && one.page === this.page.number)
      .map((one) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.tabIndex = -1;
        button.className = `box ${one.band}`;
        button.dataset.testid = "page.box";
        button.dataset.path = one.path;
        button.dataset.band = one.band;
        button.setAttribute("aria-label", `${one.label}, ${one.text || say("rev.blank")}, ${say(`band.${one.band}`)}`);
        const [x0, top, x1, bottom] = one.box;
        const { width, height } = this.page;
        Object.assign(button.style, {
          left: `${(100 * x0) / width}%`,
          top: `${(100 * top) / height}%`,
          width: `${(100 * (x1 - x0)) / width}%`,
          height: `${(100 * (bottom - top)) / height}%`,
        });
        item.append(button);
        return item;
      });
    this.list.replaceChildren(...items);
    this.drawLight();
  }

  /** Marks the words pointed at; null takes the mark away. */
  mark(box) {
    this.marked = box ? { page: this.page.number, box } : null;
    this.drawLight();
    if (box && this.follows) this.reach(box);
  }

  drawMark() {
    if (!this.marked || this.marked.page !== this.page?.number) return;
    const dot = 1 / this.factor;
    const [x0, top, x1, bottom] = this.marked.box;
    const frame = { x: x0 - 2 * dot, y: top - 2 * dot, width: x1 - x0 + 4 * dot, height: bottom - top + 4 * dot };
    this.draw("rect", { ...frame, fill: "#0A5FD6", "fill-opacity": 0.16, stroke: "#0A5FD6", "stroke-width": 2 * dot, "data-testid": "page.words" });
  }

  drawLight() {
    this.overlay.replaceChildren();
    this.drawMark();
    for (const one of this.list.querySelectorAll(".here")) one.classList.remove("here");
    const field = this.lit;
    if (!field?.box || field.page !== this.page?.number) return;
    this.list.querySelector(`[data-path="${CSS.escape(field.path)}"]`)?.classList.add("here");
    const { width, height } = this.page;
    const dot = 1 / this.factor;
    const pad = 3 * dot;
    const [x0, top, x1, bottom] = [field.box[0] - pad, field.box[1] - pad, field.box[2] + pad, field.box[3] + pad];
    const hole = `M0 0H${width}V${height}H0Z M${x0} ${top}V${bottom}H${x1}V${top}Z`;
    this.draw("path", { d: hole, fill: "#16202A", "fill-opacity": 0.05, "fill-rule": "evenodd" });
    const frame = { x: x0, y: top, width: x1 - x0, height: bottom - top, fill: "none" };
    this.draw("rect", { ...frame, stroke: "#fff", "stroke-width": HALO * dot });
    this.draw("rect", { ...frame, stroke: "#0A5FD6", "stroke-width": LINE * dot, "data-testid": "page.light" });
    const size = 13 * dot;
    const wide = (field.label.length * 7.2 + 16) * dot;
    const left = Math.max(0, Math.min(x0 - 2 * dot, width - wide));
    const high = this.side([left, left + wide], [top - 27 * dot, bottom + 5 * dot], 22 * dot, field.path, height);
    this.draw("rect", { x: left, y: high, width: wide, height: 22 * dot, rx: 3 * dot, fill: "#0A5FD6" });
    const tag = this.draw("text", { x: left + 8 * dot, y: high + 15.5 * dot, "font-size": size, fill: "#fff" });
    tag.setAttribute("font-family", "Segoe UI, Roboto, Noto Sans, Liberation Sans, Arial, sans-serif");
    tag.setAttribute("font-weight", "600");
    tag.textContent = field.label;
  }

  /** Where the name tag covers the fewest other places: above or below. */
  side([left, right], sides, size, path, height) {
    const covered = sides.map((high) => {
      if (high < 0 || high + size > height) return Infinity;
      const others = this.fields.filter((one) => one.page === this.page.number && one.path !== path);
      return others.filter(({ box }) => box[0] < right && box[2] > left && box[1] < high + size && box[3] > high).length;
    });
    return covered[0] < covered[1] ? sides[0] : sides[1];
  }

  draw(tag, attributes) {
    const one = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
    this.overlay.append(one);
    return one;
  }

  clicked(event) {
    const target = event.target.closest("button");
    if (!target) return;
    if (target.dataset.go) this.turn(Number(target.dataset.go));
    else if (target.dataset.zoom) this.zoom(target.dataset.zoom);
    else if (target.dataset.toggle === "follow") {
      this.dataset.follow = String(!this.follows);
      target.setAttribute("aria-pressed", this.dataset.follow);
    } else if (target.dataset.path && !onWord(event) && !target.matches(".here")) {
      this.dispatchEvent(new CustomEvent("choose", { detail: { path: target.dataset.path } }));
    } else if (target.matches("[data-reload]")) {
      this.picture.src = `${this.page.src}?${Date.now()}`;
    }
  }

  drag(start) {
    if (start.button !== 0 || start.pointerType === "touch" || (start.target.closest(".box:not(.here)") && !onWord(start))) return;
    const frame = this.sheet.getBoundingClientRect();
    const from = [start.clientX - frame.left, start.clientY - frame.top];
    const shape = document.createElement("div");
    shape.className = "drag";
    let box = null;
    const move = (event) => {
      const to = [event.clientX - frame.left, event.clientY - frame.top];
      if (Math.abs(to[0] - from[0]) < 6 || Math.abs(to[1] - from[1]) < 6) return;
      event.preventDefault();
      if (!box) this.sheet.append(shape);
      box = [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1])];
      Object.assign(shape.style, {
        left: `${box[0]}px`,
        top: `${box[1]}px`,
        width: `${box[2] - box[0]}px`,
        height: `${box[3] - box[1]}px`,
      });
    };
    const stop = () => {
      document.removeEventListener("pointermove", move);
      document.removeEventListener("pointerup", stop);
      shape.remove();
      if (!box) {
        const at = from.map((one) => one / this.factor);
        this.dispatchEvent(new CustomEvent("word", { detail: { page: this.page.number, at, extends_: start.shiftKey } }));
        return;
      }
      const detail = { page: this.page.number, box: box.map((one) => Math.round((10 * one) / this.factor) / 10) };
      this.dispatchEvent(new CustomEvent("point", { detail }));
    };
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerup", stop);
    start.preventDefault();
  }

  missing(is) {
    this.querySelector(".nopicture")?.remove();
    if (!is) return;
    const note = document.createElement("div");
    note.className = "banner nopicture";
    note.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = say("doc.no-picture");
    const again = document.createElement("button");
    again.type = "button";
    again.className = "btn little";
    again.dataset.reload = "";
    again.textContent = say("doc.reload");
    note.append(text, again);
    this.append(note);
  }
}

/** With Ctrl or Shift a click means the word, even where a field's place lies over it. */
function onWord(event) {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}

customElements.define("page-viewer", PageViewer);
