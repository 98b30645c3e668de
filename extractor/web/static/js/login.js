import { ready } from "./words.js";

const tick = document.querySelector("[data-show]");
const password = document.getElementById("password");
tick.hidden = false;
tick.querySelector("input").addEventListener("change", (event) => {
  password.type = event.target.checked ? "text" : "password";
});
(document.getElementById("name").value ? password : document.getElementById("name")).focus();
ready();
