// The column of which the events are listed, and the ids of its events, which are asked for once it is opened.
import { signal } from "@preact/signals";
import { get, isGivenUp } from "../api/client";
import type { TimelineView } from "../api/types";
import { MOST } from "../map/events-of";
import { filter } from "../state/filter";
import { announceError } from "../state/live";
import { select } from "../state/selection";
import type { Column } from "./columns";
import { barsOf } from "./told";

/** Whether a column counts events by their days or by their first reports. */
export type Lane = "events" | "published";

/** An open column; the ids of its first events are null until they are known. */
export interface Opened {
  readonly column: Column;
  readonly lane: Lane;
  readonly ids: readonly string[] | null;
}

export const open = signal<Opened | null>(null);

async function idsOf(column: Column, lane: Lane): Promise<readonly string[]> {
  const view = await get<TimelineView>("timeline", { named: MOST }, filter.value);
  const named = view[lane];
  const wanted = new Set(column.bars.map((bar) => `${bar.first} ${bar.last}`));
  return barsOf(named).flatMap((bar, at) => (wanted.has(`${bar.first} ${bar.last}`) ? (named.ids[at] ?? []) : []));
}

/** Open the one event of a column, or the list of its events. */
export async function choose(column: Column, lane: Lane): Promise<void> {
  const asked: Opened = { column, lane, ids: null };
  open.value = column.number === 1 ? null : asked;
  try {
    const ids = await idsOf(column, lane);
    if (column.number === 1 && ids[0]) select(ids[0]);
    else if (open.value === asked) open.value = { ...asked, ids };
  } catch (error) {
    if (!isGivenUp(error)) announceError(error);
  }
}
