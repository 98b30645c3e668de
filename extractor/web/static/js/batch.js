// The figures of a box, asked for again every few seconds; without this module the page shows them as they were.
import { ready } from "./words.js";

const EVERY_MS = 5000;
const part = document.getElementById("angka");
let etag = "";

async function refresh() {
  if (document.hidden || part.contains(document.activeElement)) {
    return; // nobody looks, or somebody is about to press a button in it
  }
  try {
    const answer = await fetch(part.dataset.source, { headers: etag ? { "If-None-Match": etag } : {}, cache: "no-store" });
    if (answer.status !== 200 || answer.redirected) {
      return;
    }
    etag = answer.headers.get("etag") || "";
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    part.replaceChildren(...fresh.body.childNodes);
  } catch {
    // the server is away for a moment; the next round asks again
  }
}

if (part && !("still" in part.dataset)) {
  setInterval(refresh, EVERY_MS);
}
ready();
