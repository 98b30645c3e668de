// Sends files as they are chosen or dropped, three at a time, with progress; the plain form does it without this module.
import { follow } from "./job-progress.js";
import { icon, ready, say } from "./words.js";

const AT_ONCE = 3;
const form = document.querySelector("form.upload");
const zone = document.querySelector(".zone");
const list = document.querySelector("[data-list]");
const waiting = [];
let running = 0;

document.querySelector("[data-plain]").hidden = true;
const camera = document.querySelector("[data-camera]");
if (window.matchMedia("(pointer: coarse)").matches) camera.hidden = false;
for (const input of form.querySelectorAll("input[type=file]")) {
  input.addEventListener("change", () => {
    take(input.files);
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
document.addEventListener("drop", (event) => {
  event.preventDefault();
  zone.classList.remove("over");
  take(event.dataTransfer.files);
});

function take(files) {
  list.querySelector("[data-none]")?.remove();
  for (const file of files) {
    const row = draw(file);
    list.prepend(row.element);
    waiting.push({ file, row, key: makeKey(), again: false });
  }
  pump();
}

function pump() {
  while (running < AT_ONCE && waiting.length) {
    running += 1;
    send(waiting.shift()).finally(() => {
      running -= 1;
      pump();
    });
  }
}

function send(job) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("received_on", form.elements.received_on.value);
    body.append("record_type", form.elements.record_type.value);
    if (form.elements.restricted?.checked) body.append("restricted", "true");
    if (job.again) body.append("again", "true");
    body.append("file", job.file, job.file.name);
    const began = performance.now();
    job.row.tell("clock", say("up.starting"));
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      const share = event.loaded / event.total;
      const left = Math.ceil(((performance.now() - began) / 1000) * (1 / Math.max(share, 0.001) - 1));
      job.row.tell("clock", say("up.sending", Math.floor(share * 100), left));
      job.row.bar(share);
    });
    request.addEventListener("load", () => {
      answer(job, request);
      done();
    });
    request.addEventListener("error", () => {
      job.row.tell("check", say("up.paused"), "check");
      job.again = true; // the server knows the key: what arrived is not kept twice
      const again = () => {
        window.removeEventListener("online", again);
        clearTimeout(timer);
        waiting.push(job);
        pump();
      };
      const timer = setTimeout(again, 5000);
      window.addEventListener("online", again);
      done();
    });
    request.open("POST", "/api/uploads");
    request.setRequestHeader("Idempotency-Key", job.key);
    request.setRequestHeader("Accept-Language", document.documentElement.lang);
    request.send(body);
  });
}

function answer(job, request) {
  const { row } = job;
  row.bar(null);
  let data = {};
  try {
    data = JSON.parse(request.responseText);
  } catch {
    data = { error: { message: say(request.status === 413 ? "sys.too-large" : "sys.invalid") } };
  }
  if (request.status === 401) {
    window.location.href = `/masuk?next=${encodeURIComponent("/unggah")}&ended=1`;
  } else if (request.status === 201) {
    row.show(data);
  } else if (request.status === 409 && data.same) {
    ask(job, data);
  } else {
    row.refuse(data.error.code ?? "", data.error.message);
  }
}

function ask(job, data) {
  const { row } = job;
  const before = data.same[0];
  row.element.classList.add("ask");
  row.element.dataset.state = "duplicate";
  row.tell("check", `${data.error.message} ${before.agenda_number} · ${before.file}`, "check", "upload.duplicate");
  const no = button(say("dup.1"));
  const yes = button(say("dup.2"));
  no.addEventListener("click", () => row.element.remove());
  yes.addEventListener("click", () => {
    row.element.classList.remove("ask");
    row.buttons.replaceChildren();
    job.again = true;
    job.key = makeKey();
    waiting.push(job);
    pump();
  });
  row.buttons.replaceChildren(no, yes);
}

function draw(file) {
  const element = make("div", "file");
  element.dataset.testid = "upload.file";
  element.dataset.state = "sending";
  const mini = make("div", "mini");
  mini.append(icon("paper"));
  const middle = make("div");
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
      line.className = `say ${kind}`;
      if (testid) line.dataset.testid = testid;
      line.replaceChildren(icon(shape), make("span", "", text));
    },
    bar(share) {
      bar.hidden = share === null;
      if (share !== null) bar.firstChild.style.width = `${Math.round(share * 100)}%`;
    },
    refuse(code, message) {
      element.dataset.state = "refused";
      element.dataset.code = code;
      row.tell("doubt", message, "doubt", "upload.refusal");
    },
    show(upload) {
      element.dataset.id = upload.id;
      element.dataset.state = upload.state;
      if (upload.error) {
        row.refuse(upload.error.code, upload.error.message);
        return;
      }
      row.tell("clock", say("up.ok", upload.agenda_number), "info");
      const progress = document.createElement("job-progress");
      progress.dataset.id = upload.id;
      middle.append(progress);
    },
  };
  return row;
}

function button(text) {
  const one = make("button", "btn little", text);
  one.type = "button";
  return one;
}

function make(tag, names = "", text = "") {
  const one = document.createElement(tag);
  if (names) one.className = names;
  if (text) one.textContent = text;
  return one;
}

function makeKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
}

follow(list);
ready();
