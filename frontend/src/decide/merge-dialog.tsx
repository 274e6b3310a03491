// Merges the open event with others: those marked in the list, or those that may be the same.
import { useEffect, useState } from "preact/hooks";
import { get, isGivenUp } from "../api/client";
import type { EventPage, EventRow } from "../api/types";
import { opened } from "../evidence/store";
import { daysInWords, placeInWords, sentenceOf, standing } from "../list/words";
import { rows } from "../list/pages";
import { announce, announceError } from "../state/live";
import { marked } from "../state/selection";
import { numbered } from "./choices";
import { Modal } from "./modal";
import { decideEvent } from "./send";

const FOUND = 9; // as many as there are number keys
const PAUSE_MS = 250; // between words, not between letters

/** Return events whose reports hold some words; none while nothing is asked. */
function useFound(text: string): readonly EventRow[] {
  const [found, setFound] = useState<readonly EventRow[]>([]);
  useEffect(() => {
    if (!text.trim()) {
      setFound([]);
      return undefined;
    }
    const control = new AbortController();
    const ask = () => get<EventPage>("events", { q: text.trim(), limit: FOUND, sort: "day" }, "", control.signal)
      .then((page) => setFound(page.rows), (error: unknown) => { if (!isGivenUp(error)) announceError(error); });
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text]);
  return found;
}

function offered(own: string, likely: readonly EventRow[], found: readonly EventRow[], chosen: ReadonlyMap<string, EventRow>): readonly EventRow[] {
  // What the person marked stands first: Enter merges with it, whatever else seems likely.
  const ownMarks = [...rows.value.values()].filter((row) => marked.value.has(row.id));
  const all = new Map([...ownMarks, ...likely, ...chosen.values(), ...found].map((row) => [row.id, row]));
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
  const [taken, setTaken] = useState<ReadonlyMap<string, EventRow>>(new Map()); // found and chosen: kept when other words are typed
  const [text, setText] = useState("");
  const [note, setNote] = useState("");
  const found = useFound(text);
  if (!view) return null;
  const choices = offered(view.row.id, view.merge_with, found, taken);
  const ids = choices.map((row) => row.id).filter((id) => chosen.has(id));
  const toggle = (id: string) => {
    const row = found.find((one) => one.id === id);
    if (row) setTaken(new Map([...taken, [id, row]]));
    setChosen((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  };
  const send = (event: Event) => {
    event.preventDefault();
    void decideEvent({ decision: "merge", value: { with: ids }, note: note || null }, `Merged with ${ids.length} other${ids.length > 1 ? "s" : ""}`)
      .then((done) => { if (done) marked.value = new Set(); });
  };
  const onKey = (event: KeyboardEvent) => {
    const row = choices[numbered(event.key)];
    if (!row || (event.target instanceof HTMLInputElement && event.target.type !== "checkbox")) return;
    event.preventDefault();
    toggle(row.id);
    announce(`${chosen.has(row.id) ? "Left out" : "Taken in"}: ${sentenceOf(row)}`);
  };
  return (
    <Modal title="Merge with which events?" isWide>
      <form onSubmit={send} onKeyDown={onKey}>
        <p><b>{sentenceOf(view.row)}</b> <span class="soft">{daysInWords(view.row.day)} · {placeInWords(view.row)}</span></p>
        {choices.map((row, at) => <Line key={row.id} row={row} at={at} isIn={chosen.has(row.id)} onToggle={() => toggle(row.id)} />)}
        {choices.length === 0 && <p class="soft">{text.trim() ? "No report of another event holds these words." : "No event seems to be the same. Search for it here, or mark it in the list (Shift+click, or V) and press M again."}</p>}
        <label class="note">Search other events by words of their reports<input type="search" value={text}
          onInput={(event) => setText(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === "Enter") event.preventDefault(); }} /></label>
        <label class="note">Note (why)<input type="text" value={note} onInput={(event) => setNote(event.currentTarget.value)} /></label>
        {ids.length > 0 && <p class="soft">They become one event with all their claims; the others’ ids lead to it from then on. Undo and split take it apart again.</p>}
        <p class="row-of-buttons"><button type="submit" class="first" disabled={!ids.length}>Merge {ids.length ? `these ${ids.length + 1}` : ""}</button></p>
      </form>
    </Modal>
  );
}
