// Merges the open event with others: those marked in the list, or those that may be the same.
import { useState } from "preact/hooks";
import type { EventRow } from "../api/types";
import { opened } from "../evidence/store";
import { daysInWords, placeInWords, sentenceOf, standing } from "../list/words";
import { rows } from "../list/pages";
import { announce } from "../state/live";
import { marked } from "../state/selection";
import { numbered } from "./choices";
import { Modal } from "./modal";
import { decideEvent } from "./send";

function offered(own: string, likely: readonly EventRow[]): readonly EventRow[] {
  const all = new Map(likely.map((row) => [row.id, row]));
  for (const row of rows.value.values()) if (marked.value.has(row.id)) all.set(row.id, row);
  all.delete(own);
  return [...all.values()];
}

function Line({ row, at, isIn, onToggle }: { row: EventRow; at: number; isIn: boolean; onToggle: () => void }) {
  return (
    <label class="choice">
      <kbd>{at < 9 ? at + 1 : ""}</kbd>
      <input type="checkbox" checked={isIn} onChange={onToggle} data-first={at === 0 || undefined} />
      <span class="choice-label">{sentenceOf(row)}</span>
      <span class="soft">{daysInWords(row.day)} · {placeInWords(row)} · {row.number ?? "no number"} · {standing(row)}</span>
    </label>
  );
}

/** Draw the events to merge with. */
export function MergeDialog() {
  const view = opened.value;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(marked.value));
  const [note, setNote] = useState("");
  if (!view) return null;
  const choices = offered(view.row.id, view.merge_with);
  const ids = choices.map((row) => row.id).filter((id) => chosen.has(id));
  const toggle = (id: string) => setChosen((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  const send = (event: Event) => {
    event.preventDefault();
    void decideEvent({ decision: "merge", value: { with: ids }, note: note || null }, `Merged with ${ids.length} other${ids.length > 1 ? "s" : ""}`)
      .then((done) => { if (done) marked.value = new Set(); });
  };
  const onKey = (event: KeyboardEvent) => {
    const row = choices[numbered(event.key)];
    if (!row || (event.target instanceof HTMLInputElement && event.target.type === "text")) return;
    event.preventDefault();
    toggle(row.id);
    announce(`${chosen.has(row.id) ? "Left out" : "Taken in"}: ${sentenceOf(row)}`);
  };
  return (
    <Modal title="Merge with which events?" isWide>
      <form onSubmit={send} onKeyDown={onKey}>
        <p><b>{sentenceOf(view.row)}</b> <span class="soft">{daysInWords(view.row.day)} · {placeInWords(view.row)}</span></p>
        {choices.map((row, at) => <Line key={row.id} row={row} at={at} isIn={chosen.has(row.id)} onToggle={() => toggle(row.id)} />)}
        {choices.length === 0 && <p class="soft">No event seems to be the same. Mark others in the list (Shift+click, or V) and press M again.</p>}
        <label class="note">Note (why)<input type="text" value={note} onInput={(event) => setNote(event.currentTarget.value)} /></label>
        <p class="row-of-buttons"><button type="submit" class="first" disabled={!ids.length}>Merge {ids.length ? `these ${ids.length + 1}` : ""}</button></p>
      </form>
    </Modal>
  );
}
