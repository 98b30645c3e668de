// The words of the page, brought along in <template id="words">.
const known = new Map();
const source = document.getElementById("words");
if (source) for (const one of source.content.querySelectorAll("[data-word]")) known.set(one.dataset.word, one.textContent);

/** The words of an id, with the facts filled in for {}. */
export function say(word, ...facts) {
  let place = 0;
  return (known.get(word) ?? word).replace(/\{\}/g, () => String(facts[place++] ?? ""));
}

const stem = new URL("../", import.meta.url).pathname;

/** An icon that repeats a word beside it. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "i");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${stem}icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Keys that accept input: tests and people may begin. */
export function ready() {
  document.documentElement.setAttribute("data-ready", "");
}

document.documentElement.classList.add("js");
