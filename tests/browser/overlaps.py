"""Finds words of the page that are written over other words."""

from __future__ import annotations

OVERLAPS = """() => {
  const root = document.querySelector('dialog') ?? document.body;
  const seen = one => one.parentElement.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const found = new Set();
  const texts = () => {
    const all = [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (!node.data.trim() || !seen(node)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const hit = document.elementFromPoint(x, y);
        if (!hit || !(hit.contains(node) || node.parentElement.contains(hit))) continue;
        all.push({ node, left, right, top: top + 3, bottom: bottom - 3 });
      }
    }
    return all;
  };
  const words = one => `“${one.node.data.trim().slice(0, 40)}”`;
  const meet = (one, other) => one.node !== other.node && one.left + 2 < other.right && other.left + 2 < one.right
    && one.top < other.bottom && other.top < one.bottom;
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
