// The text to be coded, with the sentence and the words in question marked, and nothing else.
import { useEffect, useRef } from "preact/hooks";
import type { BlindItem } from "../../api/types";
import { cut, type Stretch } from "./stretches";

function Drawn({ of }: { of: Stretch }) {
  if (of.kind === "trigger") return <mark class="f-trigger">{of.text}</mark>;
  return of.kind === "sentence" ? <span class="in-question">{of.text}</span> : <>{of.text}</>;
}

/** Draw the text and bring the words in question into view; the focus goes to it, so that keys and readers begin here. */
export function BlindText({ item }: { item: BlindItem }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [frame, words] = [box.current, box.current?.querySelector("mark")];
    if (!frame || !words) return;
    frame.scrollTop = words.offsetTop - frame.offsetTop - frame.clientHeight / 3;
    frame.focus({ preventScroll: true });
  }, [item.item]);
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
