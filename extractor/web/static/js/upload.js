// Sends files as they are chosen or dropped, three at a time, in pieces that survive a cut; looks at pictures first. The
// plain form does it without this module.
import { dropped, visible } from "./choosing.js";
import { follow } from "./job-progress.js";
import { beside, call, Cancelled, fingerprintOf, Refusal, send } from "./sending.js";
import { icon, ready, say } from "./words.js";

const AT_ONCE = 3;
const form = document.querySelector("form[data-send]");
const zone = document.querySelector(".zone");
const list = document.querySelector("[data-list]");
const receipt = document.querySelector("[data-receipt]");
const waiting = [];
const received = [];
const underWay = new Set();
let running = 0;

document.querySelector("[data-plain]").hidden = true;
document.querySelector("[data-folder]").hidden = !("webkitdirectory" in document.createElement("input"));
const camera = document.querySelector("[data-camera]");
camera.hidden = !window.matchMedia("(any-pointer: coarse)").matches;
const lens = camera.querySelector("input");
for (const input of form.querySelectorAll("input[type=file]")) {
  input.addEventListener("change", () => {
    take(visible(input.files));
    input.value = "";
  });
}
form.addEventListener("submit", (event) => event.preventDefault());
for (const name of ["dragenter", "dragover"]) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
}
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) zone.classList.remove("over");
});
document.addEventListener("drop", async (event) => {
  event.preventDefault();
  zone.classList.remove("over");
  take(await dropped(event.dataTransfer));
});
window.addEventListener("beforeunload", (event) => {
  if (running || waiting.length) event.preventDefault();
});

// 1, 2, 3 choose among the answers of the row one is in, else of the first that asks; nothing is typed there.
document.addEventListener("keydown", (event) => {
  const at = /^Digit([123])$/.exec(event.code)?.[1];
  if (!at || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest("input:not([type=radio]),select,textarea")) return;
  const asking = event.target.closest("[data-choose]") ?? document.querySelector("[data-choose]");
  const way = asking?.querySelector(`input[data-n="${at}"]`);
  if (!way) return;
  event.preventDefault();
  way.checked = true;
  way.focus();
});

function take(files) {
  list.querySelector("[data-none]")?.remove();
  for (const file of files) {
    const print = fingerprintOf(file);
    if (underWay.has(print)) continue; // chosen twice before it arrived
    for (const row of list.querySelectorAll("[data-fingerprint]")) if (row.dataset.fingerprint === print) row.remove();
    const row = draw(file);
    list.prepend(row.element);
    waiting.push({ file, row, facts: factsOf(), cancelled: false });
  }
  pump();
}

function factsOf() {
  return {
    received_on: form.elements.received_on.value,
    record_type: form.elements.record_type.value,
    restricted: Boolean(form.elements.restricted?.checked),
    replaces: form.elements.replaces?.value || null,
  };
}

function pump() {
  while (running < AT_ONCE && waiting.length) {
    running += 1;
    const job = waiting.shift();
    const print = fingerprintOf(job.file);
    underWay.add(print);
    go(job).finally(() => {
      underWay.delete(print);
      running -= 1;
      pump();
    });
  }
}

async function go(job) {
  const { row } = job;
  if (!job.facts.looked_at && (await isHeld(job))) return;
  row.element.dataset.state = "sending";
  const cancel = button(say("up.cancel"));
  cancel.addEventListener("click", () => {
    job.cancelled = true;
    job.abort?.();
  });
  row.buttons.replaceChildren(cancel);
  row.tell("clock", say("up.starting"));
  try {
    const upload = await send(job.file, job.facts, job, {
      progress(share, left) {
        row.tell("clock", say("up.sending", Math.floor(share * 100), left));
        row.bar(share);
      },
      resumed(share) {
        row.element.dataset.resumed = "true";
        row.tell("clock", say("up.resumed", Math.floor(share * 100)));
        row.bar(share);
      },
      paused() {
        row.tell("check", say("up.paused"), "check");
      },
    });
    if (upload.agenda_number) received.push(upload.id);
    mark();
    await redraw(row.element, upload.id);
  } catch (error) {
    row.bar(null);
    row.buttons.replaceChildren();
    if (error instanceof Cancelled) {
      if (job.transfer) call("DELETE", `/api/transfers/${job.transfer}`).catch(() => {});
      row.element.dataset.state = "cancelled";
      row.tell("check", say("up.cancelled"), "check");
    } else if (error instanceof Refusal && error.status === 401) {
      window.location.href = `/masuk?next=${encodeURIComponent("/unggah")}&ended=1`;
    } else {
      row.refuse(error.code ?? "", error.message || say("sys.invalid"));
    }
  }
}

/** Looks at a picture before it is sent; true when the clerk should answer first. */
async function isHeld(job) {
  const { file, row } = job;
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return false;
  row.tell("clock", say("up.looking"));
  let said = [];
  try {
    said = await beside("look", { file });
  } catch {
    return false; // a picture this browser cannot open is looked at by the server
  }
  const grave = said.filter((one) => one.asks);
  row.advise(said);
  if (!grave.length) return false;
  row.element.classList.add("ask");
  row.element.dataset.state = "asking";
  row.tell(null);
  const again = button(say("up.retake"));
  const anyway = button(say("up.anyway"), "text");
  anyway.dataset.testid = "upload.anyway";
  again.addEventListener("click", () => {
    row.element.remove();
    lens.click();
  });
  anyway.addEventListener("click", () => {
    row.element.classList.remove("ask");
    job.facts.looked_at = true;
    waiting.push(job);
    pump();
  });
  row.buttons.replaceChildren(again, anyway);
  return true;
}

/** The row as the server draws it. */
async function redraw(element, id) {
  const answer = await fetch(`/unggah/baris/${id}`);
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".file");
  const row = document.adoptNode(fresh);
  row.dataset.fresh = "";
  element.replaceWith(row);
  wire(row);
}

/** Answers without leaving the page: others may still be on their way. */
function wire(root) {
  for (const asking of root.querySelectorAll("form[action^='/unggah/'][action$='/jawab']")) {
    asking.addEventListener("submit", async (event) => {
      event.preventDefault();
      const data = new FormData(asking, event.submitter);
      const row = asking.closest(".file");
      try {
        const upload = await call("POST", `/api/uploads/${row.dataset.id}/answer`, { choice: data.get("choice") });
        if (upload.state === "discarded") {
          row.remove();
          if (event.submitter?.hasAttribute("data-retake")) lens.click();
          return;
        }
        received.push(upload.id);
        mark();
        await redraw(row, upload.id);
      } catch {
        asking.submit();
      }
    });
  }
}

/** The receipt is for what came in since the page was opened. */
function mark() {
  if (received.length) receipt.href = `/unggah/tanda-terima?${received.map((id) => `id=${id}`).join("&")}`;
}

function draw(file) {
  const element = make("div", "file");
  element.dataset.testid = "upload.file";
  element.dataset.state = "queued";
  element.dataset.fresh = "";
  const mini = make("div", "mini");
  mini.append(icon("paper"));
  const middle = make("div", "wide");
  const name = make("span", "name", file.name);
  const size = make("span", "small quiet", ` ${(Math.max(file.size / 1e6, 0.1)).toFixed(1).replace(".", ",")} MB`);
  const line = make("div", "say");
  const bar = make("div", "bar");
  bar.append(make("i"));
  bar.hidden = true;
  middle.append(name, size, line, bar);
  const buttons = make("div", "buttons");
  element.append(mini, middle, buttons);
  const row = {
    element,
    buttons,
    tell(shape, text, kind = "", testid = "") {
      line.hidden = shape === null;
      if (shape === null) return;
      line.className = `say ${kind}`;
      if (testid) line.dataset.testid = testid;
      line.replaceChildren(icon(shape), make("span", "", text));
    },
    bar(share) {
      bar.hidden = share === null;
      if (share !== null) bar.firstChild.style.width = `${Math.round(share * 100)}%`;
    },
    advise(said) {
      for (const one of said) {
        const coach = make("div", `say ${one.asks ? "check" : "info"}`);
        coach.dataset.testid = "upload.coach";
        coach.dataset.word = one.word;
        coach.append(icon(one.asks ? "check" : "clock"), make("span", "", say(one.word, ...one.facts)));
        middle.append(coach);
      }
    },
    refuse(code, message) {
      element.dataset.state = "refused";
      element.dataset.code = code;
      row.tell("doubt", message, "doubt", "upload.refusal");
    },
  };
  return row;
}

function button(text, kind = "") {
  const one = make("button", `btn little ${kind}`, text);
  one.type = "button";
  return one;
}

function make(tag, names = "", text = "") {
  const one = document.createElement(tag);
  if (names) one.className = names.trim();
  if (text) one.textContent = text;
  return one;
}

/** What became of the files one sent since the page was opened. */
function sum() {
  const states = [...list.querySelectorAll("[data-fresh]")].map((one) => one.dataset.state);
  if (!states.length) return;
  const count = (...names) => states.filter((one) => names.includes(one)).length;
  const arrived = count("waiting", "reading", "read", "linked");
  const text = say("up.sum", arrived, count("asking"), count("refused"), count("queued", "sending"));
  const place = document.querySelector("[data-sum]");
  if (place.textContent !== text) place.textContent = text;
}

new MutationObserver(sum).observe(list, { childList: true, subtree: true, attributeFilter: ["data-state"] });
follow(list);
wire(document);
ready();
