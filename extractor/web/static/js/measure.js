// The first look at a picture before it is sent, on a grey copy 400 pixels wide: dark, glare, cut edges, skew, size.
// The same measures as extractor/reading/firstlook.py; keep them alike.
export const WIDTH = 400;
const BLOCK = 25;
const INK = 0.72;
const FEW_INK = 400;
const LONG_SIDE_IN = 11.69;

/** What to say: [{word, facts, asks}]. `grey`: bytes of the copy; `longest`: longer side of the picture in pixels. */
export function adviceOf(grey, width, height, longest) {
  const ink = inked(grey, width, height);
  const said = [];
  const order = Uint8Array.from(grey).sort();
  const level = (share) => order[Math.min(order.length - 1, Math.floor(order.length * share))];
  if (level(0.5) < 90) said.push({ word: "q.dark", facts: [], asks: true });
  else if (level(0.6) < 225 && hasGlare(grey, ink, width, height)) said.push({ word: "q.glare", facts: [], asks: true });
  const dpi = longest / LONG_SIDE_IN;
  if (dpi < 120) said.push({ word: "q.dpi.urgent", facts: [Math.round(dpi)], asks: true });
  else if (dpi < 196) said.push({ word: "q.dpi", facts: [Math.round(dpi)], asks: false });
  for (const side of cutSides(grey, ink, width, height, level(0.7))) {
    said.push({ word: "q.cut", facts: [side, 1], asks: true });
  }
  const skew = Math.abs(skewOf(ink, width, height));
  if (skew > 3) said.push({ word: "q.skew", facts: [1, skew.toFixed(1).replace(".", ",")], asks: false });
  return said;
}

function inked(grey, width, height) {
  const ink = new Uint8Array(width * height);
  for (let top = 0; top < height; top += BLOCK) {
    for (let left = 0; left < width; left += BLOCK) {
      const bottom = Math.min(height, top + BLOCK);
      const right = Math.min(width, left + BLOCK);
      const values = [];
      for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) values.push(grey[y * width + x]);
      const sorted = Uint8Array.from(values).sort();
      const limit = INK * sorted[Math.floor(sorted.length * 0.8)];
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) if (grey[y * width + x] < limit) ink[y * width + x] = 1;
      }
    }
  }
  return ink;
}

function hasGlare(grey, ink, width, height) {
  let [top, bottom, left, right] = [height, -1, width, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!ink[y * width + x]) continue;
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
  }
  if (bottom < 0) return false;
  let burnt = 0;
  for (let y = top; y <= bottom; y += 1) for (let x = left; x <= right; x += 1) burnt += grey[y * width + x] >= 254;
  return burnt / ((bottom - top + 1) * (right - left + 1)) > 0.02;
}

function cutSides(grey, ink, width, height, paper) {
  const perInch = Math.max(width, height) / LONG_SIDE_IN;
  const rim = Math.max(2, Math.round((3 / 25.4) * perInch));
  const across = (at, depth, near) => (near ? at * width + depth : at * width + width - 1 - depth);
  const down = (at, depth, near) => (near ? depth * width + at : (height - 1 - depth) * width + at);
  const sides = [
    ["kiri", across, height, true, 2],
    ["kanan", across, height, false, 2],
    ["atas", down, width, true, 12],
    ["bawah", down, width, false, 12],
  ];
  const found = [];
  for (const [side, place, length, near, fewest] of sides) {
    const touched = new Uint8Array(length);
    const values = [];
    for (let at = 0; at < length; at += 1) {
      for (let depth = 0; depth < rim; depth += 1) {
        const index = place(at, depth, near);
        values.push(grey[index]);
        if (ink[index]) touched[at] = 1;
      }
    }
    const sorted = Uint8Array.from(values).sort();
    // A dark border is a table or a lid, not paper: nothing is known of the writing there.
    if (sorted[Math.floor(sorted.length * 0.3)] >= 0.8 * paper && runs(touched, perInch) >= fewest) found.push(side);
  }
  return found;
}

function runs(touched, perInch) {
  let count = 0;
  let freeFrom = -1e9;
  for (let at = 0; at < touched.length; ) {
    if (!touched[at]) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < touched.length && touched[end]) end += 1;
    const long = end - at;
    if (long >= 0.04 * perInch && long <= 0.26 * perInch && at - freeFrom >= 0.03 * perInch) count += 1;
    freeFrom = end;
    at = end;
  }
  return count;
}

function skewOf(ink, width, height) {
  const places = [];
  for (let y = 0; y < height; y += 1) for (let x = 8; x < width - 8; x += 1) if (ink[y * width + x]) places.push([x, y]);
  if (places.length < FEW_INK) return 0;
  const step = Math.max(1, Math.floor(places.length / 8000));
  let best = 0;
  let bestScore = -1;
  for (let angle = -15; angle <= 15; angle += 0.5) {
    const slope = Math.tan((angle * Math.PI) / 180);
    const rows = new Float64Array(height + 400);
    for (let at = 0; at < places.length; at += step) {
      const row = Math.floor(places[at][1] - places[at][0] * slope + 200);
      rows[Math.max(0, Math.min(rows.length - 1, row))] += 1;
    }
    let score = 0;
    for (const one of rows) score += one * one;
    if (score > bestScore) {
      best = angle;
      bestScore = score;
    }
  }
  return best;
}
