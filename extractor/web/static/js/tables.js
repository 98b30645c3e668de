// Tables of <field-form>: cell by cell, row by row, and the sums under the columns.
import { say } from "./words.js";

const GAP = 6;

export const tableDeeds = {
  /** The deed that goes to the field before or after in the order of the form; null at its ends. */
  beside(field, way) {
    const seen = this.fields.filter((one) => one.input.offsetParent !== null);
    const next = seen[seen.indexOf(field) + way];
    return next ? () => this.move(field, next) : null;
  },

  /** The deed that goes to the same column in the next row; null where there is none, or inside a long text. */
  below(field, way) {
    const { input } = field;
    if (input.tagName === "TEXTAREA") {
      const edge = way < 0 ? input.selectionStart === 0 : input.selectionEnd === input.value.length;
      if (!edge) return null;
    }
    const column = field.cell.dataset.col;
    const rows = [...field.cell.closest("table").tBodies[0].rows].filter((one) => one.matches("[data-row]:not([hidden])"));
    const row = rows[rows.indexOf(field.cell.parentElement) + way];
    const next = row && this.fields.find((one) => one.cell?.parentElement === row && one.cell.dataset.col === column);
    return next ? () => this.move(field, next) : null;
  },

  /** Leaves a field for another; what was typed into it is kept, unless it must be asked about first. */
  move(field, next) {
    this.ditto(field);
    if (this.can && field.isChanged && !this.warning(field, field.change())) this.commit([[field, field.change(), undefined]]);
    this.go(next);
  },

  /** Makes room under the row one is in for the ink, the other readings and the reasons; null takes it away. */
  room(field) {
    this.querySelector("tr.room")?.remove();
    if (!field?.cell) return;
    const card = field.element.querySelector(".aside");
    const row = field.cell.parentElement;
    const gap = document.createElement("tr");
    gap.className = "room";
    const cell = gap.insertCell();
    cell.colSpan = row.cells.length;
    row.after(gap);
    const wrap = row.closest(".grid-wrap").getBoundingClientRect();
    cell.style.height = `${card.offsetHeight + 2 * GAP}px`;
    card.style.top = `${row.getBoundingClientRect().bottom - wrap.top + GAP}px`;
  },

  /** A ditto mark stands for what is above it. */
  ditto(field) {
    if (!field.cell || !['"', "''", "”", "〃"].includes(field.input.value.trim())) return;
    const column = field.cell.dataset.col;
    const above = this.fields
      .slice(0, this.fields.indexOf(field))
      .reverse()
      .find((one) => one.cell?.dataset.col === column && one.cell.closest("table") === field.cell.closest("table"));
    if (above) field.input.value = above.input.value;
  },

  unfold(button) {
    const open = button.closest(".group").querySelector("table").classList.toggle("whole");
    button.setAttribute("aria-expanded", String(open));
  },

  /** Adds up the columns of amounts; a total of the paper that differs is named. */
  totals() {
    for (const foot of this.querySelectorAll("[data-sum]")) {
      const cells = this.fields.filter(
        (one) => one.cell?.dataset.col === foot.dataset.sum && one.cell.closest("table") === foot.closest("table") && !one.element.closest("[data-gone]"),
      );
      const parts = cells.map((one) => amount(one)).filter((one) => one !== null);
      const sum = parts.reduce((all, one) => all + one, 0);
      const total = foot.dataset.total ? this.find(foot.dataset.total) : null;
      const wanted = total ? amount(total) : null;
      const differs = wanted !== null && parts.length > 0 && wanted !== sum;
      const words = parts.length ? plain(sum) : "";
      foot.textContent = differs ? say("grid.differs", words, total.label, total.input.value) : words;
      foot.classList.toggle("differs", differs);
      foot.dataset.value = parts.length ? String(sum) : "";
    }
  },
};

/** The amount an input shows, null where it shows none. */
function amount(field) {
  const bare = field.input.value.replace(/^Rp\s*/i, "").replace(/\s|,-$/g, "");
  if (bare === "-") return 0;
  if (!/^\d[\d.]*(,\d+)?$/.test(bare)) return null;
  return Number(bare.replaceAll(".", "").replace(",", "."));
}

function plain(sum) {
  const [whole, part] = String(Math.round(sum * 100) / 100).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ".") + (part ? `,${part}` : "");
}
