// <job-progress data-id>: how far the reading of one file is, by polling with ETag: 2 s, slower up to 15 s when nothing
// moves or nobody looks.
import { icon, say } from "./words.js";

const QUICK_MS = 2000;
const SLOW_MS = 15000;

class JobProgress extends HTMLElement {
  connectedCallback() {
    this.pause = QUICK_MS;
    this.etag = "";
    this.setAttribute("role", "progressbar");
    this.setAttribute("aria-valuemin", "0");
    this.setAttribute("aria-label", this.closest(".file")?.querySelector(".name")?.textContent ?? "");
    const bar = document.createElement("div");
    bar.className = "bar";
    this.fill = document.createElement("i");
    bar.append(this.fill);
    this.replaceChildren(bar);
    this.draw(Number(this.dataset.done ?? 0), Number(this.dataset.total ?? 0));
    this.timer = setTimeout(() => this.ask(), 300);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  async ask() {
    try {
      const answer = await fetch(`/api/uploads/${this.dataset.id}`, {
        headers: { "If-None-Match": this.etag, "Accept-Language": document.documentElement.lang },
        cache: "no-store",
      });
      if (answer.status === 200) {
        this.etag = answer.headers.get("etag") ?? "";
        this.pause = QUICK_MS;
        if (this.show(await answer.json())) return;
      } else {
        this.pause = Math.min(SLOW_MS, this.pause * 1.5);
        if (answer.status === 401 || answer.status === 404) return;
      }
    } catch {
      this.pause = SLOW_MS;
    }
    this.timer = setTimeout(() => this.ask(), document.hidden ? SLOW_MS : this.pause);
  }

  draw(done, total) {
    const share = total ? Math.round((100 * done) / total) : 0;
    this.fill.style.width = `${share}%`;
    this.setAttribute("aria-valuemax", String(total || 1));
    this.setAttribute("aria-valuenow", String(done));
    this.setAttribute("aria-valuetext", total ? say("up.pages", done, total) : say("up.counting"));
  }

  /** True when there is nothing more to wait for. */
  show(upload) {
    const row = this.closest(".file");
    row.dataset.state = upload.state;
    this.draw(upload.pages_done, upload.page_count ?? 0);
    const line = row.querySelector(".say");
    const tell = (shape, kind, text, extra = "") => {
      const more = document.createElement("span");
      more.className = "quiet";
      more.textContent = extra;
      const words = document.createElement("span");
      words.append(`${text} `, more);
      line.className = `say ${kind}`;
      line.replaceChildren(icon(shape), words);
    };
    const received = say("up.ok", upload.agenda_number);
    if (upload.state === "refused") {
      row.dataset.code = upload.error.code;
      tell("doubt", "doubt", upload.error.message);
      line.dataset.testid = "upload.refusal";
    } else if (upload.state === "waiting") {
      tell("clock", "info", received, say("up.line", upload.ahead));
    } else if (upload.state === "reading") {
      const counted = upload.page_count;
      tell("clock", "info", received, counted ? say("up.reading", upload.pages_done, counted) : say("up.counting"));
    } else {
      tell("sure", "sure", received, upload.pages_failed ? say("up.read.failed", upload.pages_failed) : say("up.read"));
    }
    if (upload.page_count && upload.state !== "refused" && !row.querySelector(".mini img")) {
      const picture = document.createElement("img");
      picture.alt = "";
      picture.src = `/gambar/${upload.id}/${upload.sha256}/1/thumb`;
      row.querySelector(".mini").replaceChildren(picture);
    }
    const over = upload.state === "read" || upload.state === "refused";
    if (over) this.remove();
    return over;
  }
}

customElements.define("job-progress", JobProgress);

/** Rows drawn by the server are upgraded by the browser itself; kept as a function so that a page names what it uses. */
export function follow(list) {
  return list.querySelectorAll("job-progress").length;
}
