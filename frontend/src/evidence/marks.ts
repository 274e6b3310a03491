// Which highlight a piece of text is drawn as.
import type { Block, Mark, Piece } from "../api/types";

/** How a piece is drawn: its foremost mark, the others, and the numbers that start here. */
export interface Drawn {
  readonly first: Mark | null;
  readonly others: readonly Mark[];
  readonly numbers: string;
  readonly names: string;
}

/** The claims whose highlights stand out: the one looked at, and those of the same event. */
export interface Foreground {
  readonly claim: string | null;
  readonly event: ReadonlySet<string>;
}

/** Return a mark's name, the same for each piece of the same words. */
export function markName(mark: Pick<Mark, "claim_id" | "field" | "number">): string {
  return `${mark.claim_id}/${mark.field}/${mark.number}`;
}

function weight(mark: Mark): number {
  return mark.field === "trigger" ? 1 : 0; // a trigger is often inside longer words, which then show around it
}

/** Return the pieces' drawing, in the order of the text. */
export function drawing(blocks: readonly Block[], front: Foreground): ReadonlyMap<Piece, Drawn> {
  const seen = new Set<string>();
  const drawn = new Map<Piece, Drawn>();
  for (const piece of blocks.flatMap((block) => block.pieces)) drawn.set(piece, drawPiece(piece, front, seen));
  return drawn;
}

function drawPiece(piece: Piece, front: Foreground, seen: Set<string>): Drawn {
  const own = piece.marks.filter((mark) => mark.claim_id === front.claim).sort((a, b) => weight(b) - weight(a));
  const fresh = own.filter((mark) => !seen.has(markName(mark)));
  for (const mark of fresh) seen.add(markName(mark));
  const numbers = [...new Set(fresh.filter((mark) => mark.number > 0).map((mark) => mark.number))].join(",");
  const names = piece.marks.map(markName).join(" ");
  return { first: own[0] ?? null, others: own.slice(1), numbers, names };
}

/** Tell how a piece without a mark of the claim looked at is drawn: of the same event, of another, or of none. */
export function background(piece: Piece, front: Foreground): "same" | "other" | "none" {
  if (piece.marks.some((mark) => front.event.has(mark.claim_id))) return "same";
  return piece.marks.length ? "other" : "none";
}
