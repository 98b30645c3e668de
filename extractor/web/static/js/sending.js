// One file in pieces of the server's size, each with its hash. A cut pauses it; what has arrived is not sent again.
const WAIT_MS = 4000;
const TRIES = 3;

let asked = 0;
const open = new Map();
const worker = new Worker(new URL("upload-worker.js", import.meta.url), { type: "module" });
worker.addEventListener("message", ({ data }) => {
  const { done, fail } = open.get(data.id);
  open.delete(data.id);
  if (data.error) fail(new Error(data.error));
  else done(data.result);
});

/** A task of the worker beside the page. */
export function beside(task, facts) {
  return new Promise((done, fail) => {
    asked += 1;
    open.set(asked, { done, fail });
    worker.postMessage({ id: asked, task, ...facts });
  });
}

/** The server said no; `code` and the sentence are its own. */
export class Refusal extends Error {
  constructor(status, error) {
    super(error?.message ?? "");
    this.status = status;
    this.code = error?.code ?? "";
  }
}

export class Cancelled extends Error {}

class Cut extends Error {}

/** Sends `file` and gives the upload. `facts` go with it; `watch`: {progress(share, left), paused(), resumed(share)};
 *  `job.cancelled` ends it. */
export async function send(file, facts, job, watch) {
  const fingerprint = fingerprintOf(file);
  for (let wrong = 0; ; ) {
    try {
      return await once(file, { ...facts, fingerprint }, job, watch);
    } catch (error) {
      if (job.cancelled) throw new Cancelled();
      if (error instanceof Cut) {
        watch.paused();
        await reachable();
      } else if (error instanceof Refusal && error.code === "wlk.upload.hash" && wrong < TRIES) {
        wrong += 1;
      } else {
        throw error;
      }
    }
  }
}

export function fingerprintOf(file) {
  return `${file.name.slice(-120)}|${file.size}|${file.lastModified}`;
}

async function once(file, facts, job, watch) {
  const transfer = await call("POST", "/api/transfers", { name: file.name, size: file.size, ...facts });
  job.transfer = transfer.id;
  const here = Object.keys(transfer.have).length;
  if (here) watch.resumed(here / transfer.piece_count);
  const size = transfer.piece_bytes;
  const began = performance.now();
  let sent = 0;
  for (let number = 0; number < transfer.piece_count; number += 1) {
    if (job.cancelled) throw new Cancelled();
    const from = number * size;
    const to = Math.min(file.size, from + size);
    const hash = await beside("piece", { job: transfer.id, file, from, to });
    if (transfer.have[number] === hash) continue;
    const told = (bytes) => {
      const speed = (sent + bytes) / Math.max(1, performance.now() - began);
      watch.progress((from + bytes) / file.size, Math.ceil((file.size - from - bytes) / Math.max(speed, 1e-6) / 1000));
    };
    await put(`/api/transfers/${transfer.id}/pieces/${number}`, file.slice(from, to), hash, job, told);
    sent += to - from;
  }
  const sha256 = await beside("whole", { job: transfer.id });
  return call("POST", `/api/transfers/${transfer.id}/finish`, { sha256 });
}

export async function call(method, path, body) {
  let answer;
  try {
    answer = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Cut();
  }
  if (answer.status === 502 || answer.status === 503 || answer.status === 504) throw new Cut();
  if (answer.status === 204) return null;
  let data = {};
  try {
    data = await answer.json();
  } catch {
    if (answer.ok) throw new Cut();
  }
  if (!answer.ok) throw new Refusal(answer.status, data.error);
  return data;
}

function put(path, piece, hash, job, told) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    job.abort = () => request.abort();
    request.upload.addEventListener("progress", (event) => told(event.loaded));
    request.addEventListener("load", () => {
      if (request.status === 200) done();
      else if (request.status >= 502) fail(new Cut());
      else {
        let error = {};
        try {
          ({ error } = JSON.parse(request.responseText));
        } catch {
          error = {};
        }
        fail(new Refusal(request.status, error));
      }
    });
    request.addEventListener("error", () => fail(new Cut()));
    request.addEventListener("abort", () => fail(new Cancelled()));
    request.open("PUT", path);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("Piece-Sha256", hash);
    request.setRequestHeader("Accept-Language", document.documentElement.lang);
    request.send(piece);
  });
}

function reachable() {
  return new Promise((done) => {
    const again = () => {
      window.removeEventListener("online", again);
      clearTimeout(timer);
      done();
    };
    const timer = setTimeout(again, WAIT_MS);
    window.addEventListener("online", again);
  });
}
