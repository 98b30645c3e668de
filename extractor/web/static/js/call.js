/** An answer of the server, null when the line is dead. */
export async function call(address, options) {
  try {
    return await fetch(address, options);
  } catch {
    return null;
  }
}

/** The header that asks for messages in the language of the page. */
export function language() {
  return { "Accept-Language": document.documentElement.lang };
}
