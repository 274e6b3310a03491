// Which rows of a long list are in view.

/** Rows from `first` to `last`, both included, are drawn. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

const SPARE = 6; // rows drawn above and below, so that a quick scroll shows no gap

/** Return the rows in view of `total` rows of `height` pixels, in a box of `box` pixels scrolled by `top`. */
export function inView(top: number, box: number, height: number, total: number): Window {
  const first = Math.max(0, Math.floor(top / height) - SPARE);
  const last = Math.min(total - 1, Math.ceil((top + box) / height) + SPARE);
  return { first: Math.min(first, Math.max(0, last)), last };
}

/** Return how far to scroll so that row `at` is in view, `top` where it already is. */
export function scrolledTo(at: number, top: number, box: number, height: number): number {
  if (at * height < top) return at * height;
  if ((at + 1) * height > top + box) return (at + 1) * height - box;
  return top;
}
