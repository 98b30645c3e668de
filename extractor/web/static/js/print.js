// A button that prints the page; without this module the browser's own menu does it.
import { ready } from "./words.js";

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
ready();
