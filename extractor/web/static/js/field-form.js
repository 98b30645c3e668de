// <field-form>: the fields of one document, worked through by keys. Takes, states, alternatives, rows, undo.
import { Field } from "./field.js";
import { Steps } from "./steps.js";
import { rowDeeds } from "./rows.js";
import { Pointer } from "./point.js";
import { pointDeeds } from "./pointing.js";
import { shownDeeds } from "./showing.js";
import { tableDeeds } from "./tables.js";
import { icon, say } from "./words.js";

const TWICE_MS = 400;

class FieldForm extends HTMLElement {
  connectedCallback() {
    this.rows = this.querySelector(".rows");
    this.steps = new Steps();
    this.blanks = new Map();
    this.active = null;
    for (const one of this.querySelectorAll("[data-blank]")) {
      this.blanks.set(one.closest("[data-group]").dataset.group, one.firstElementChild);
      one.remove();
    }
    this.fields = [...this.querySelectorAll(".field")].map((one) => new Field(one));
    this.wanted = this.fields.filter((one) => one.open).length;
    this.addEventListener("focusin", (event) => this.focused(event));
    this.addEventListener("click", (event) => this.clicked(event));
  }

  /** Joins the form with the page, the outbox and the counters; called once by the page. */
  join({ viewer, outbox, counters, can, signal }) {
    Object.assign(this, { viewer, outbox, counters, can });
    for (const field of this.fields) this.prepare(field);
    this.viewer.addEventListener("choose", (event) => this.find(event.detail.path)?.input.focus());
    this.viewer.addEventListener("point", (event) => this.point(event.detail));
    this.viewer.addEventListener("word", (event) => this.word(event.detail));
    this.pointer = new Pointer(viewer, this.dataset.task);
    this.outbox.addEventListener("saved", (event) => this.saved(event.detail), { signal });
    this.outbox.addEventListener("refused", (event) => this.refused(event.detail), { signal });
    for (const entry of this.outbox.entries) {
      for (const step of entry.steps ?? []) this.find(step.path)?.expect(step, this.words(step));
    }
    this.places();
    this.progress();
  }

  /** Shows only: somebody else holds the document. */
  close() {
    this.can = false;
    for (const field of this.fields) this.prepare(field);
  }

  /** What others wrote since this form was drawn. */
  refresh(fields) {
    for (const saved of fields) {
      const field = this.find(saved.path);
      if (field && saved.seq > field.seq) field.apply(saved);
    }
    this.places();
    this.progress();
  }

  prepare(field) {
    if (!this.can) {
      if (field.isSelect) field.input.disabled = true;
      else field.input.readOnly = true;
    }
    if (!field.element.classList.contains("calm") && !field.cell) field.crop(this.viewer.pages, false);
  }

  find(path) {
    return this.fields.find((one) => one.path === path) ?? null;
  }

  fieldOf(element) {
    const holder = element?.closest?.(".field");
    return holder ? this.fields.find((one) => one.element === holder) ?? null : null;
  }

  // walking

  /** The first field to look at, in the order the server gives; the first input when nothing is in doubt. */
  begin() {
    const order = JSON.parse(this.dataset.focus);
    const open = [...order.map((path) => this.find(path)), ...this.fields].filter((one) => one?.open);
    const first = open.find((one) => !one.isAgreed) ?? open[0];
    if (first) this.go(first);
    else this.querySelector("[data-do='approve']")?.focus();
  }

  go(field) {
    this.reveal(field);
    field.input.focus({ preventScroll: true });
    if (!field.isSelect) field.input.select();
    field.element.scrollIntoView({ block: "center" });
    if (field.cell?.cellIndex === 1) field.cell.closest(".grid-scroll").scrollLeft = 0; // the row's number is left of it
    if (field === this.active) this.light();
  }

  reveal(field) {
    field.element.classList.remove("calm");
    for (let one = field.element.parentElement; one && one !== this; one = one.parentElement) one.classList.remove("calm");
    for (let one = field.element; one; one = one.parentElement.closest("details")) if (one.matches("details")) one.open = true;
  }

  /** The open field after (or before) the active one in the order of the form, all round; agreed ones come last. */
  neighbour(way) {
    const here = this.active ? this.fields.indexOf(this.active) : way > 0 ? -1 : this.fields.length;
    const order = [...this.fields.slice(here + 1), ...this.fields.slice(0, Math.max(0, here))];
    const open = (way > 0 ? order : order.reverse()).filter((one) => one.open);
    return open.find((one) => !one.isAgreed) ?? open[0] ?? null;
  }

  next() {
    const field = this.neighbour(1);
    if (field) {
      this.go(field);
      this.tell(`${field.label}, ${say(`band.${field.data.band}`)}`);
    } else {
      this.leave();
      this.tell(say("rev.settled"));
      this.querySelector("[data-do='approve']")?.focus();
    }
  }

  /** Shift+Enter: the doubtful field before this one, settled or not. */
  back() {
    const here = this.active ? this.fields.indexOf(this.active) : this.fields.length;
    const earlier = this.fields.slice(0, here).reverse();
    const field = earlier.find((one) => one.open || this.counters.visited.has(one.path)) ?? this.neighbour(-1);
    if (field) this.go(field);
  }

  focused(event) {
    const field = this.fieldOf(event.target);
    if (!field) {
      if (event.target.matches("[data-do='approve']")) this.leave();
      return;
    }
    if (field === this.active) return;
    this.leave(field);
    this.active = field;
    this.counters?.visited.add(field.path);
    field.element.classList.add("active");
    this.reveal(field);
    field.crop(this.viewer.pages, true);
    this.room(field);
    this.light();
    this.progress();
  }

  leave(next = null) {
    if (!this.active) return;
    const grid = this.active.element.closest(".grid-scroll");
    if (grid && !grid.contains(next?.element ?? null)) grid.scrollLeft = 0;
    if (!this.pointer?.isOn) this.viewer.mark(null);
    this.active.element.classList.remove("active");
    this.active.crop(this.viewer.pages, false);
    this.room(null);
    this.active = null;
    this.viewer.light(null);
  }

  light() {
    const field = this.active;
    this.viewer.light(field ? { path: field.path, label: field.label, page: field.page, box: field.box } : null);
  }

  // taking

  /** Enter: what the input says is right. Stays where a second look is asked. */
  take(field = this.active) {
    if (!field || !this.can) return;
    if (field.settled && !field.isChanged && !field.pointed) {
      this.next();
      return;
    }
    this.ditto(field);
    const change = field.change();
    const warning = this.warning(field, change);
    if (warning && !this.again(field)) {
      field.problem(warning);
      return;
    }
    this.commit([[field, change, undefined]]);
    this.next();
  }

  /** Why Enter must be pressed twice, "" when once is enough. */
  warning(field, change) {
    const empty = change.state === "blank" || change.text?.trim() === "";
    if (field.isChanged && empty && field.data.orig.trim() && field.data.state === "value") return say("rev.ink");
    if (!field.isChanged && field.isBare) return say("rev.bare");
    if (field.isChanged || field.pointed) return "";
    if (field.data.contradiction) return say("rev.twice", field.data.contradiction);
    return field.data.band === "doubt" ? say("rev.again", field.why) : "";
  }

  again(field) {
    const now = performance.now();
    if (field.warned !== null && now - field.warned >= TWICE_MS) {
      field.warned = null;
      return true;
    }
    field.warned ??= now;
    return false;
  }

  state(to, field = this.active) {
    if (!field || !this.can) return;
    this.commit([[field, { state: to }, { blank: field.isSelect ? "" : "", illegible: "?", struck: "/" }[to]]]);
    this.next();
  }

  alternative(number, field = this.active) {
    const button = field?.alternative(number);
    if (!button || !this.can) return;
    const { method, shown, text, page, box } = button.dataset;
    const change = text
      ? { text, method, place: { page: Number(page), box: box.split(",").map(Number) } }
      : { value: JSON.parse(button.dataset.value), method };
    this.commit([[field, change, field.isSelect ? String(change.value) : shown]]);
    this.next();
  }

  /** Alt+Enter: every Cek of the section as one step; Ragu is never touched. */
  section(part = this.active?.element.closest(".part")) {
    if (!part || !this.can) return;
    const chosen = this.fields.filter(
      (one) => part.contains(one.element) && one.open && one.data.band === "check" && (one.isChanged || !one.isBare),
    );
    if (!chosen.length) return;
    this.commit(chosen.map((one) => [one, one.change(), undefined]));
    this.next();
  }

  /** Sends one step of one or several fields and remembers how to take it back. */
  commit(parts, remember = true) {
    if (remember) {
      const back = parts.map(([field]) => [field.path, field.before(), field.saved]);
      const on = parts.map(([field, change, text]) => [field.path, change, text ?? field.input.value]);
      this.steps.add({ back, on });
    }
    const steps = parts.map(([field, change]) => ({ path: field.path, seq: field.seq, ...change }));
    for (const [field, change, text] of parts) {
      if (field.isChanged || text !== undefined) this.counters.changed.add(field.path);
      field.warned = null;
      field.expect(change, text);
    }
    this.outbox.add(steps);
    this.progress();
    this.places();
  }

  undo() {
    this.replay(this.steps.undo(), "back", say("rev.undone"), say("rev.undo.none"));
  }

  redo() {
    this.replay(this.steps.redo(), "on", say("rev.redone"), say("rev.undo.none"));
  }

  replay(step, way, done, nothing) {
    if (!step) {
      this.tell(nothing);
      return;
    }
    const parts = step[way].map(([path, change, text]) => [this.find(path), change, text]).filter(([field]) => field);
    if (parts.some(([, change]) => change === null)) {
      this.tell(say("rev.undo.raw"));
      return;
    }
    this.counters.counts.undone += 1;
    this.commit(parts, false);
    for (const [field] of parts) {
      const row = field.element.closest("[data-row]");
      if (row && way === "back") this.bring(row, true);
      else if (row && step.gone) this.bring(row, false);
      if (way === "back" && field.demanded) field.data.settled = "false";
    }
    this.progress();
    this.go(parts[0][0]);
    this.tell(done);
  }

  // what the server says

  saved({ entry, data }) {
    for (const saved of data.fields) {
      const waits = this.outbox.entries.some((other) => other !== entry && other.steps?.some((one) => one.path === saved.path));
      const field = this.find(saved.path);
      if (!field) continue;
      if (waits) field.data.seq = String(saved.seq);
      else field.apply(saved);
    }
    for (const field of this.fields) {
      if (field.demanded && !field.settled && !data.left.includes(field.path)) field.rest();
    }
    this.issues(data.issues);
    this.dispatchEvent(new CustomEvent("lease", { detail: data }));
    this.places();
    this.progress();
  }

  refused({ entry, message }) {
    for (const step of entry.steps) this.find(step.path)?.refuse(message);
    this.alert(say("save.fail", message), true);
    this.places();
    this.progress();
  }

  issues(list) {
    const rows = list.map((one) => {
      const row = document.createElement("button");
      row.type = "button";
      row.className = `issue ${one.severity}`;
      Object.assign(row.dataset, { testid: "review.issue", code: one.code, path: one.path });
      const words = document.createElement("span");
      words.append(`${one.message} `, Object.assign(document.createElement("span"), { className: "quiet", textContent: one.code }));
      row.append(icon(one.severity === "error" ? "doubt" : "check"), words);
      return row;
    });
    rows[0]?.append(Object.assign(document.createElement("kbd"), { textContent: "F8" }));
    this.querySelector("[data-issues]").replaceChildren(...rows);
    for (const field of this.fields) {
      const error = list.find((one) => one.path === field.path && one.severity === "error");
      field.data.contradiction = error ? error.message : "";
    }
  }

  issue(way) {
    const all = [...this.querySelectorAll("[data-testid='review.issue']:not([hidden])")];
    if (!all.length) return;
    this.issueAt = ((this.issueAt ?? (way > 0 ? -1 : 0)) + way + all.length) % all.length;
    const field = this.find(all[this.issueAt].dataset.path);
    if (field) this.go(field);
    else all[this.issueAt].focus();
    this.tell(all[this.issueAt].querySelector("span").textContent.trim());
  }

  // what is shown beside

  clicked(event) {
    const target = event.target.closest("button, .toggle");
    if (!target) return;
    const field = this.fieldOf(target);
    if (target.matches(".toggle")) {
      const open = target.closest(".part").classList.toggle("open");
      target.setAttribute("aria-expanded", String(open));
      if (open) for (const one of this.fields) if (target.closest(".part").contains(one.element)) one.crop(this.viewer.pages, one === this.active);
    } else if (target.matches("[data-testid='review.alternative']")) this.alternative(target.dataset.n, field);
    else if (target.dataset.do === "take") this.take(field);
    else if (target.dataset.do === "state") this.state(target.dataset.to, field);
    else if (target.dataset.do === "all") this.section(target.closest(".part"));
    else if (target.dataset.do === "columns") this.unfold(target);
    else if (target.dataset.do === "add") this.add(target.closest("[data-group]"));
    else if (target.dataset.do === "drop") this.drop(target.closest("[data-row]"));
    else if (target.matches("[data-testid='review.issue']")) {
      const there = this.find(target.dataset.path);
      if (there) this.go(there);
    }
  }
}

Object.assign(FieldForm.prototype, rowDeeds, tableDeeds, pointDeeds, shownDeeds);
customElements.define("field-form", FieldForm);
