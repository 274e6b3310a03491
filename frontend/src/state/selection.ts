// Which event is open, which are marked, and which words the evidence pane shows.
import { signal } from "@preact/signals";

/** The id of the event that is open, null where none is. */
export const selected = signal<string | null>(null);

/** Ids of events marked for a merge. */
export const marked = signal<ReadonlySet<string>>(new Set());

/** A stretch of a document to be shown: `start` in code points, and the highlight to flash. */
export interface Focus {
  readonly document: string;
  readonly claim: string;
  readonly field: string;
  readonly start: number | null;
}

/** The words that the evidence pane shows. */
export const focus = signal<Focus | null>(null);

/** What a click on the map is asked for: called with latitude and longitude in degrees, null where nothing is. */
export const pickPoint = signal<((lat: number, lon: number) => void) | null>(null);

/** Open an event. */
export function select(id: string | null): void {
  selected.value = id;
}

/** Mark an event, or take its mark away. */
export function toggleMark(id: string): void {
  const next = new Set(marked.value);
  if (!next.delete(id)) next.add(id);
  marked.value = next;
}
