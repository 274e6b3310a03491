// The words that a person selected in a document's text, as code-point offsets.
import type { DocumentView } from "../api/types";
import { codePoints, slice, trimmed } from "./offsets";

/** Selected words of a document. */
export interface Selected {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Return a document's whole text: its pieces joined. */
export function textOf(view: DocumentView): string {
  return view.blocks.flatMap((block) => block.pieces.map((piece) => piece.text)).join("");
}

function offsetOf(node: Node, offset: number): number | null {
  const holder = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
  if (!holder) return null;
  const before = document.createRange();
  before.setStart(holder, 0);
  before.setEnd(node, offset);
  return Number(holder.dataset["start"]) + codePoints(holder.textContent ?? "", before.toString().length);
}

/** Return what is selected in the text of `view`; null where nothing of it is. */
export function selectedWords(view: DocumentView): Selected | null {
  const chosen = getSelection();
  if (!chosen || chosen.isCollapsed || !chosen.rangeCount) return null;
  const range = chosen.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const text = textOf(view);
  const words = trimmed(text, start, end);
  return words && { document: view.id, start: words[0], end: words[1], text: slice(text, words[0], words[1]) };
}
