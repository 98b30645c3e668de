// What each key does at the desk. In a typed field every letter and digit goes into the field; digits are matched by
// their place on the keyboard, the rest by what they are.

/** Binds the key map of section "Tombol" to a form, a page and the deeds of the desk. */
export function keysOf(form, viewer, deeds, signal) {
  const press = (event) => {
    if (document.querySelector("dialog[open]") || event.isComposing) return;
    const act = find(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.addEventListener("keydown", press, { signal });

  function find(event) {
    const { key, code, altKey, shiftKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const field = form.fieldOf(event.target);
    if (form.pointer?.isOn) {
      const deed = form.pointKey(key, shiftKey);
      if (deed) return deed;
    }
    const digit = /^Digit(\d)$/.exec(code)?.[1];
    if (ctrl && !altKey) return withCtrl(event, field);
    if (altKey && !ctrl) {
      if (digit && "123".includes(digit)) return () => form.alternative(digit);
      if (digit && "789".includes(digit)) return () => form.state({ 7: "blank", 8: "illegible", 9: "struck" }[digit]);
      if (digit === "0") return () => viewer.zoom("fit");
      if (key === "-") return () => viewer.zoom("out");
      if (key === "=" || key === "+") return () => viewer.zoom("in");
      if (key === "Enter") return () => form.section();
      if (key === "PageDown") return () => deeds.skip();
      if (key === "PageUp") return () => deeds.previous();
      if (key === "ArrowDown") return toReadings(field);
      if (key === "Insert") return addRow(event);
      if (key === "Delete") return dropRow(event);
      return null;
    }
    if (key === "F8") return () => form.issue(shiftKey ? -1 : 1);
    if (key === "F9") return () => deeds.actions();
    if (key === "F2") return field ? () => caret(field) : null;
    if (key === "PageUp") return () => viewer.turn(-1);
    if (key === "PageDown") return () => viewer.turn(1);
    if (key === "Escape") return () => escape(field);
    if (key === "Enter" && field && event.target === field.input) return () => (shiftKey ? form.back() : form.take(field));
    if (key === "Enter" && shiftKey) return () => form.back();
    if (field && event.target === field.input) {
      if (key === "Tab") return form.beside(field, shiftKey ? -1 : 1);
      if ((key === "ArrowUp" || key === "ArrowDown") && !shiftKey) return arrow(field, key === "ArrowUp" ? -1 : 1);
    }
    if (field && event.target.matches(".alternative")) return amongReadings(field, event.target, key);
    if (field?.isSelect && event.target === field.input) return inSelect(field, key, digit);
    return null;
  }

  /** Up and down: the same column of the next row; elsewhere down opens the other readings. */
  function arrow(field, way) {
    if (field.cell) return form.below(field, way);
    if (way < 0 || field.isSelect || field.input.tagName === "TEXTAREA") return null;
    return toReadings(field);
  }

  function toReadings(field) {
    const first = field?.alternative(1);
    return first ? () => first.focus() : null;
  }

  function amongReadings(field, button, key) {
    if (key === "ArrowDown") return () => button.nextElementSibling?.focus();
    if (key === "ArrowUp") return () => (button.previousElementSibling ?? field.input).focus();
    return null;
  }

  function withCtrl(event, field) {
    const { key, shiftKey } = event;
    if (key === "Enter") return () => deeds.approve();
    if (event.code === "Space") return () => form.pointByKeys();
    if (key === "/") return () => deeds.keys();
    if (key.toLowerCase() === "s" && !shiftKey) return () => deeds.saved();
    const typing = field?.isChanged && event.target === field.input;
    if (typing) return null; // while typing, undo is the browser's own
    if (key.toLowerCase() === "z" && !shiftKey) return () => form.undo();
    if (key.toLowerCase() === "y" || (key.toLowerCase() === "z" && shiftKey)) return () => form.redo();
    return null;
  }

  function inSelect(field, key, digit) {
    const { options } = field.input;
    const set = (value) => () => {
      field.input.value = value;
    };
    if (field.data.kind === "bool") {
      if (key === " ") return set(field.input.value === "true" ? "false" : "true");
      if (key.toLowerCase() === "y") return set("true");
      if (key.toLowerCase() === "t") return set("false");
    }
    const codes = [...options].map((one) => one.value).filter((one) => !["", "?", "/", "!"].includes(one));
    if (digit && Number(digit) >= 1 && Number(digit) <= codes.length) return set(codes[Number(digit) - 1]);
    if (key === "?" || key === "/") return set(key);
    return null;
  }

  function caret(field) {
    field.input.focus();
    if (!field.isSelect) field.input.setSelectionRange(field.input.value.length, field.input.value.length);
  }

  function escape(field) {
    if ((field?.isChanged || field?.pointed) && field.saved !== null) {
      field.input.value = field.saved;
      field.pointed = null;
      viewer.mark(null);
      field.problem("");
      if (!field.isSelect) field.input.select();
    } else if (field) {
      viewer.room.focus();
    } else {
      document.querySelector(".top").classList.add("shown");
      document.querySelector(".top a[aria-current]")?.focus();
    }
  }

  function addRow(event) {
    const group = event.target.closest?.("[data-group]");
    return group ? () => form.add(group) : null;
  }

  function dropRow(event) {
    const row = event.target.closest?.("[data-row]");
    return row ? () => form.drop(row) : null;
  }
}
