// Offsets between the browser's units and the records': UTF-16 units in a text node, code points in a document.

/** Return how many code points stand before `units` UTF-16 units of `text`; inside a pair counts as before it. */
export function codePoints(text: string, units: number): number {
  let points = 0;
  for (let at = 0; at < Math.min(units, text.length); points += 1) {
    const wide = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (at + wide > units) break;
    at += wide;
  }
  return points;
}

/** Return how many UTF-16 units the first `points` code points of `text` take. */
export function units(text: string, points: number): number {
  let at = 0;
  for (let seen = 0; seen < points && at < text.length; seen += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** Return the code points from `start` to `end` of `text`. */
export function slice(text: string, start: number, end: number): string {
  return text.slice(units(text, start), units(text, end));
}

const BLANK = /\s/u;

/** Narrow a stretch so that it neither starts nor ends with blanks; null where nothing else is in it. */
export function trimmed(text: string, start: number, end: number): readonly [number, number] | null {
  const points = [...slice(text, start, end)];
  let first = 0;
  let last = points.length;
  while (first < last && BLANK.test(points[first] ?? "")) first += 1;
  while (last > first && BLANK.test(points[last - 1] ?? "")) last -= 1;
  return first < last ? [start + first, start + last] : null;
}
