// Fetches ahead while a person works: pages with doubt, then the forms of the next two documents and their first page.
// One request at a time; nothing where data are dear, nothing restricted.
const DEPTH = 2;

export class Ahead {
  constructor(trail) {
    this.trail = trail;
    this.ready = []; // [{task, page, picture}]
    this.aside = new Set(); // documents this tab is done with
    this.filling = null;
  }

  /** The next document that lies ready, null for none. */
  take() {
    return this.ready.shift() ?? null;
  }

  async fill(one) {
    if (navigator.connection?.saveData) return;
    await this.filling;
    this.filling = this.#fill(one);
    await this.filling;
    document.documentElement.dataset.ahead = String(this.ready.length);
  }

  async #fill(one) {
    for (const page of doubtful(one)) await picture(page.src);
    const known = new Set([...this.aside, ...this.trail.tasks, one.task, ...this.ready.map((other) => other.task)]);
    const answer = await fetch(`/api/tasks/ahead?limit=${DEPTH + known.size}`).catch(() => null);
    if (!answer?.ok) return;
    for (const { id } of await answer.json()) {
      if (this.ready.length >= DEPTH || one.isOver) return;
      if (known.has(id)) continue;
      const found = await this.#fetch(id);
      if (found) this.ready.push(found);
    }
  }

  async #fetch(task) {
    const answer = await fetch(`/periksa/${task}`).catch(() => null);
    if (!answer?.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const form = page.querySelector("field-form");
    const styles = (root) => root.querySelector("link[rel=stylesheet]")?.getAttribute("href");
    if (!form || form.dataset.can !== "true" || styles(page) !== styles(document)) return null;
    const pages = JSON.parse(page.querySelector("page-viewer").dataset.pages);
    const [first] = JSON.parse(form.dataset.focus).map((path) => form.querySelector(`[data-path="${CSS.escape(path)}"]`)?.dataset.page);
    const wanted = pages.find((one) => one.number === Number(first)) ?? pages[0];
    return { task, page, picture: wanted ? await picture(wanted.src) : null };
  }
}

/** Pages of a document with a field that asks for a look. */
function doubtful({ form, viewer }) {
  const numbers = new Set(form.fields.filter((one) => one.open && one.page).map((one) => one.page));
  return viewer.pages.filter((one) => numbers.has(one.number));
}

/** A picture kept by this page, so that it opens without the line. */
function picture(src) {
  return new Promise((done) => {
    const one = new Image();
    one.addEventListener("load", () => done(one));
    one.addEventListener("error", () => done(null));
    one.src = src;
  });
}
