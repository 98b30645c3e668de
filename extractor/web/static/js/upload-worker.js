// Beside the page: hashes of pieces and wholes, measures of pictures, so that typing and scrolling never wait.
import { adviceOf, WIDTH } from "./measure.js";
import { Sha256, sha256 } from "./sha256.js";

const wholes = new Map();

const tasks = {
  /** The hash of one piece; the whole's goes on with it, pieces come in order. */
  async piece({ job, file, from, to }) {
    const bytes = new Uint8Array(await file.slice(from, to).arrayBuffer());
    if (from === 0) wholes.set(job, new Sha256());
    wholes.get(job).update(bytes);
    return sha256(bytes);
  },
  async whole({ job }) {
    const hex = wholes.get(job).hex();
    wholes.delete(job);
    return hex;
  },
  async look({ file }) {
    const picture = await createImageBitmap(file);
    const height = Math.max(1, Math.round((picture.height * WIDTH) / picture.width));
    const canvas = new OffscreenCanvas(WIDTH, height);
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, WIDTH, height);
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture, 0, 0, WIDTH, height);
    const longest = Math.max(picture.width, picture.height);
    picture.close();
    const { data } = pen.getImageData(0, 0, WIDTH, height);
    const grey = new Uint8Array(WIDTH * height);
    for (let at = 0; at < grey.length; at += 1) {
      grey[at] = (299 * data[4 * at] + 587 * data[4 * at + 1] + 114 * data[4 * at + 2]) / 1000;
    }
    return adviceOf(grey, WIDTH, height, longest);
  },
};

self.addEventListener("message", async ({ data }) => {
  try {
    self.postMessage({ id: data.id, result: await tasks[data.task](data) });
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error?.name ?? error) });
  }
});
