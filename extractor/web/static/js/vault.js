// What waits in this browser, unreadable to whoever does not log in as its owner: AES-GCM with a key that only a page
// of that person carries. The place is sealed in, so that an entry cannot be moved to another document.
const IV_BYTES = 12;
const doors = new Map();

/** Whether this browser can keep anything sealed: not on a site without HTTPS, not without storage. */
export function canSeal() {
  return Boolean(window.isSecureContext && window.crypto?.subtle) && storageWorks();
}

/** The vault of a key (base64), null where there is none to be had. One import a key and page. */
export function openVault(key) {
  if (!key || !canSeal()) return Promise.resolve(null);
  if (!doors.has(key)) doors.set(key, imported(key));
  return doors.get(key);
}

class Vault {
  constructor(key) {
    this.key = key;
  }

  async seal(place, text) {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const ink = new TextEncoder().encode(text);
    const sealed = new Uint8Array(await crypto.subtle.encrypt(recipe(iv, place), this.key, ink));
    return btoa(String.fromCharCode(...iv)) + "." + base64(sealed);
  }

  /** The text, null for one of another key, place or shape. */
  async unseal(place, sealed) {
    try {
      const [iv, ink] = sealed.split(".").map(bytes);
      return new TextDecoder().decode(await crypto.subtle.decrypt(recipe(iv, place), this.key, ink));
    } catch {
      return null;
    }
  }
}

async function imported(key) {
  try {
    return new Vault(await crypto.subtle.importKey("raw", bytes(key), "AES-GCM", false, ["encrypt", "decrypt"]));
  } catch {
    return null;
  }
}

function recipe(iv, place) {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(place) };
}

function bytes(text) {
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}

function base64(data) {
  let text = "";
  for (const one of data) text += String.fromCharCode(one);
  return btoa(text);
}

function storageWorks() {
  try {
    localStorage.setItem("wlk-test", "1");
    localStorage.removeItem("wlk-test");
    return true;
  } catch {
    return false;
  }
}
