// Rows of tables and items of lists in <field-form>: added from a blank one, deleted by emptying every cell.
import { Field } from "./field.js";
import { say } from "./words.js";

export const rowDeeds = {
  add(group) {
    const path = group.dataset.group;
    const number = Number(group.dataset.next);
    const blank = this.blanks.get(path);
    const old = blank.dataset.row;
    const fresh = `${path}.${number}`;
    const row = blank.cloneNode(true);
    const swap = (element, name) => {
      const value = element.getAttribute(name);
      if (value?.includes(old)) element.setAttribute(name, value.replace(old, fresh));
      const dashed = old.replaceAll(".", "-");
      if (value?.includes(dashed)) element.setAttribute(name, value.replace(dashed, fresh.replaceAll(".", "-")));
    };
    for (const element of [row, ...row.querySelectorAll("*")]) {
      for (const name of ["data-row", "data-path", "id", "for", "name", "aria-describedby"]) swap(element, name);
      element.classList.remove("calm");
    }
    group.dataset.next = String(number + 1);
    const table = group.querySelector("table.grid");
    row.querySelector("[data-row-name]").textContent = table ? String(number + 1) : say("rev.row", number + 1);
    for (const one of row.querySelectorAll(".nth")) one.textContent = `(${say("rev.row", number + 1)})`;
    if (table) table.tBodies[0].append(row);
    else group.lastElementChild.before(row);
    const fields = [...row.querySelectorAll(".field")].map((one) => new Field(one));
    const after = this.fields.findIndex((one) => group.compareDocumentPosition(one.element) === Node.DOCUMENT_POSITION_FOLLOWING);
    this.fields.splice(after < 0 ? this.fields.length : after, 0, ...fields);
    for (const field of fields) this.prepare(field);
    this.go(fields[0]);
  },

  drop(row) {
    const cells = this.fields.filter((one) => row.contains(one.element));
    const kept = cells.filter((one) => one.seq > 0 || one.settled);
    if (kept.length) {
      this.commit(kept.map((one) => [one, { state: "blank", reason: "baris dihapus" }, ""]));
      this.steps.done[this.steps.done.length - 1].gone = true;
    }
    this.bring(row, false);
    this.tell(say("rev.row.undo"));
    this.next();
  },

  bring(row, back) {
    row.hidden = !back;
    row.toggleAttribute("data-gone", !back);
  },
};
