import { Outbox } from "./outbox.js";
import { ready } from "./words.js";

// Unsent typing of whoever sat here is announced, never shown.
const waiting = document.querySelector("[data-lying]");
waiting.hidden = !Outbox.lying;

const tick = document.querySelector("[data-show]");
const password = document.getElementById("password");
tick.hidden = false;
tick.querySelector("input").addEventListener("change", (event) => {
  password.type = event.target.checked ? "text" : "password";
});
(document.getElementById("name").value ? password : document.getElementById("name")).focus();
ready();
