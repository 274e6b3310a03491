// One event in the list.
import type { EventRow } from "../api/types";
import { StateMark } from "../frame/state-mark";
import { daysInWords, sentenceOf, standing } from "./words";

interface Props {
  readonly row: EventRow | undefined;
  readonly at: number;
  readonly total: number;
  readonly isChosen: boolean;
  readonly isMarked: boolean;
  readonly onChoose: (row: EventRow, isMark: boolean) => void;
}

function Reasons({ row }: { row: EventRow }) {
  // That nobody has decided yet is what the hollow mark says.
  const told = row.reasons.filter((reason) => reason.kind !== "unreviewed");
  if (!told.length) return null;
  return (
    <span class="row-reason" title={told.map((reason) => reason.text).join("\n")}>
      {told.map((reason, at) => [at > 0 && " ", <span key={reason.kind} class="reason">{at > 0 && "· "}{reason.short || reason.text}</span>])}
    </span>
  );
}

/** Draw why the event is to be looked at and, as far as there is room below, where it was in full. */
function Rest({ row }: { row: EventRow }) {
  return (
    <span class="row-rest">
      <Reasons row={row} />
      {row.place_words && <span class="row-place">{row.place_words}</span>}
    </span>
  );
}

function Content({ row }: { row: EventRow }) {
  return (
    <>
      <StateMark status={row.status} />
      <span class="row-label">{sentenceOf(row)}</span>
      <span class="row-line">
        <span class="row-where"><b>{daysInWords(row.day)}</b>{row.place || row.place_words ? "" : " · no place"}</span>
        {row.number && <span class="row-number" title={row.number}>{row.number.replace(/ people$/, "")}</span>}
      </span>
      <span class="row-standing">{standing(row)}</span>
      <Rest row={row} />
    </>
  );
}

/** Draw a row, or an empty one until it is known. */
export function Row({ row, at, total, isChosen, isMarked, onChoose }: Props) {
  const kind = `row ${row ? `row-${row.status}` : "row-unknown"}${isMarked ? " row-marked" : ""}`;
  return (
    <div
      id={`row-${at}`}
      class={kind}
      role="option"
      aria-selected={isChosen}
      aria-posinset={at + 1}
      aria-setsize={total}
      onClick={(event) => row && onChoose(row, event.shiftKey || event.ctrlKey)}
    >
      {isMarked && <span class="row-mark">marked</span>}
      {row ? <Content row={row} /> : <span class="soft">…</span>}
    </div>
  );
}
