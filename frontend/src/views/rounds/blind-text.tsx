// The text to be coded, with the sentence and the words in question marked, and nothing else.
import { useEffect, useRef } from "preact/hooks";
import { slice } from "../../evidence/offsets";
import type { BlindItem, Piece } from "../../api/types";

interface Stretch {
  readonly text: string;
  readonly kind: "trigger" | "sentence" | "plain";
}

/** Cut a piece of the text at the ends of sentence and trigger; offsets are code points. */
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

function Drawn({ of }: { of: Stretch }) {
  if (of.kind === "trigger") return <mark class="f-trigger">{of.text}</mark>;
  return of.kind === "sentence" ? <span class="in-question">{of.text}</span> : <>{of.text}</>;
}

/** Draw the text and bring the words in question into view. */
export function BlindText({ item }: { item: BlindItem }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("mark")?.scrollIntoView({ block: "center" }), [item.item]);
  return (
    <div class="words blind-text" ref={box} tabIndex={0} role="document" aria-label="Text to code">
      {item.blocks.map((block, at) => (
        <p key={at} class={`block block-${block.kind}`} dir="auto">
          {block.pieces.flatMap((piece) => cut(piece, item).map((one, number) => <Drawn key={`${piece.start}-${number}`} of={one} />))}
        </p>
      ))}
    </div>
  );
}
