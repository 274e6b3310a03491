// Cuts the text to be coded at the ends of the sentence and of the words in question; offsets are code points.
import { slice } from "../../evidence/offsets";
import type { BlindItem, Piece } from "../../api/types";

/** A stretch of the text, and what it is part of. */
export interface Stretch {
  readonly text: string;
  readonly kind: "trigger" | "sentence" | "plain";
}

/** Cut a piece of the text at the ends of sentence and trigger. */
export function cut(piece: Piece, item: BlindItem): readonly Stretch[] {
  const length = [...piece.text].length;
  const edges = [item.sentence?.start, item.sentence?.end, item.trigger?.start, item.trigger?.end];
  const inside = edges.flatMap((edge) => (edge === undefined ? [] : [edge - piece.start])).filter((edge) => edge > 0 && edge < length);
  const cuts = [...new Set([0, ...inside, length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? length;
    return { text: slice(piece.text, start, end), kind: kindAt(piece.start + start, item) };
  });
}

function holds(words: BlindItem["trigger"], at: number): boolean {
  return words !== null && words.start <= at && at < words.end;
}

function kindAt(at: number, item: BlindItem): Stretch["kind"] {
  if (holds(item.trigger, at)) return "trigger";
  return holds(item.sentence, at) ? "sentence" : "plain";
}
