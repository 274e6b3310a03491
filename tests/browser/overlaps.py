"""Finds words of the page that are written over other words."""

from __future__ import annotations

OVERLAPS = """() => {
  const root = document.querySelector('dialog') ?? document.body;
  const seen = one => one.parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const holds = (box, x, y) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
  const inSight = (one, x, y) => {
    for (let at = one; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflow !== 'visible' && !holds(at.getBoundingClientRect(), x, y)) return false;
    }
    return true;
  };
  const found = new Set();
  const texts = () => {
    const all = [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (!node.data.trim() || !seen(node)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (!inSight(node.parentElement, (left + right) / 2, (top + bottom) / 2)) continue;
        all.push({ node, left, right, top: top + 3, bottom: bottom - 3 });
      }
    }
    return all;
  };
  const words = one => `“${one.node.data.trim().slice(0, 40)}”`;
  const isOpaque = one => !/^(transparent|rgba[(].*, 0[)])$/.test(getComputedStyle(one).backgroundColor);
  // What lies below something opaque is hidden, and nobody reads the two at once.
  const bothShow = (one, other) => {
    const x = (Math.max(one.left, other.left) + Math.min(one.right, other.right)) / 2;
    const y = (Math.max(one.top, other.top) + Math.min(one.bottom, other.bottom)) / 2;
    const stack = document.elementsFromPoint(x, y);
    const places = [one, other].map(({ node }) => stack.indexOf(node.parentElement));
    if (places.includes(-1)) return false;
    const below = stack[Math.max(...places)];
    return !stack.slice(0, Math.max(...places)).some(each => !each.contains(below) && isOpaque(each));
  };
  const meet = (one, other) => one.node !== other.node && one.left + 2 < other.right && other.left + 2 < one.right
    && one.top < other.bottom && other.top < one.bottom && bothShow(one, other);
  for (let y = 0; y < document.scrollingElement.scrollHeight; y += innerHeight) {
    scrollTo({ top: y, behavior: 'instant' });
    const all = texts();
    all.forEach((one, at) => all.slice(at + 1).forEach(other => {
      if (meet(one, other)) found.add(`${words(one)} over ${words(other)}`);
    }));
  }
  scrollTo({ top: 0, behavior: 'instant' });
  return [...found];
}"""
"""Pairs of words in view that share more than the blank around their letters, all down the page."""
