// Files as people bring them: chosen, a whole folder, dropped files and folders.
const HIDDEN = /^(\.|thumbs\.db$|desktop\.ini$)/i;

/** What is worth sending of chosen files: no hidden ones of a folder. */
export function visible(files) {
  return [...files].filter((file) => !HIDDEN.test(file.name));
}

/** Dropped files, folders opened to their depth. Must be called before the event is over. */
export async function dropped(transfer) {
  const entries = [...(transfer.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return visible(transfer.files);
  const found = [];
  for (const entry of entries) await walk(entry, found);
  return visible(found);
}

async function walk(entry, found) {
  if (entry.isFile) {
    found.push(await new Promise((done, fail) => entry.file(done, fail)));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((done, fail) => reader.readEntries(done, fail)); // a hundred at most each time
    if (!some.length) return;
    for (const one of some) await walk(one, found);
  }
}
