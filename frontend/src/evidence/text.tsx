// A document's text with the numbered highlights of the claim that is looked at.
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Block, DocumentView, Piece } from "../api/types";
import { focus } from "../state/selection";
import { background, drawing, type Drawn, type Foreground } from "./marks";
import { claim, opened } from "./store";

const TAGS = { headline: "h3", dateline: "p", byline: "p", paragraph: "p", chrome: "p" } as const;

function PieceOfText({ piece, drawn, front }: { piece: Piece; drawn: Drawn | undefined; front: Foreground }) {
  if (!drawn?.first) {
    const kind = background(piece, front);
    return <span class={kind === "none" ? undefined : `of-${kind}`} data-start={piece.start} data-marks={drawn?.names}>{piece.text}</span>;
  }
  const also = drawn.others.map((mark) => `also-${mark.field}`).join(" ");
  return (
    <mark class={`f-${drawn.first.field} ${also}`} data-start={piece.start} data-marks={drawn.names} data-numbers={drawn.numbers || undefined}>
      {piece.text}
    </mark>
  );
}

function OneBlock({ block, drawn, front }: { block: Block; drawn: ReadonlyMap<Piece, Drawn>; front: Foreground }) {
  const Tag = TAGS[block.kind];
  return (
    <Tag class={`block block-${block.kind}`} dir="auto">
      {block.pieces.map((piece) => <PieceOfText key={piece.start} piece={piece} drawn={drawn.get(piece)} front={front} />)}
    </Tag>
  );
}

/** Bring the words in focus into view and let them flash. */
function flash(box: HTMLElement, start: number): void {
  for (const old of box.querySelectorAll(".flash")) old.classList.remove("flash");
  const all = [...box.querySelectorAll<HTMLElement>("[data-start]")];
  const at = all.findLastIndex((one) => Number(one.dataset["start"]) <= start);
  const words = all[at];
  if (!words) return;
  const name = focusName(words);
  const same = name ? all.filter((one) => (one.dataset["marks"] ?? "").split(" ").includes(name)) : [words];
  for (const one of same) one.classList.add("flash");
  words.scrollIntoView({ block: "center", behavior: "instant" });
}

function focusName(words: HTMLElement): string | undefined {
  const now = focus.peek();
  return (words.dataset["marks"] ?? "").split(" ").find((name) => now && name.startsWith(`${now.claim}/${now.field}/`));
}

/** Draw the text; what is in focus is brought into view. */
export function DocumentText({ view }: { view: DocumentView }) {
  const box = useRef<HTMLDivElement>(null);
  const looked = claim.value?.id ?? null;
  const claims = opened.value?.claims;
  const front = useMemo(() => ({ claim: looked, event: new Set(claims?.map((one) => one.id)) }), [looked, claims]);
  const drawn = useMemo(() => drawing(view.blocks, front), [view, front]);
  const now = focus.value;
  useEffect(() => {
    const start = now?.document === view.id ? now.start : claim.peek()?.trigger.start;
    if (box.current && start !== null && start !== undefined) flash(box.current, start);
  }, [now, view.id, looked]);
  return (
    <div class="words" ref={box} lang={view.language} tabIndex={0} role="document" aria-label="Text of the document">
      {view.blocks.map((block, at) => <OneBlock key={at} block={block} drawn={drawn} front={front} />)}
    </div>
  );
}
