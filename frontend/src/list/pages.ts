// The rows of the list that are known, fetched some screens at a time as they come into view.
import { batch, computed, effect, signal } from "@preact/signals";
import { get, isGivenUp, Refused } from "../api/client";
import type { EventPage, EventRow } from "../api/types";
import { changedRows, pending, refresh } from "../state/decisions";
import { filter, sort } from "../state/filter";
import { announceError, announceUnseen, said } from "../state/live";
import { together } from "../state/together";

/** Rows asked for at a time. */
export const SIZE = 40;

/** What is known of the filter's counts; null until the first answer. */
export type Counts = Omit<EventPage, "rows" | "offset">;
export const counts = signal<Counts | null>(null);

/** Why the filter in force lists nothing: it cannot be understood; empty where it can. */
export const misread = signal("");

/** Known rows by their position in the list. */
export const rows = signal<ReadonlyMap<number, EventRow>>(new Map());

/** Rows on their way, and whether others stand in their place until then. */
interface Load {
  readonly control: AbortController;
  readonly isAgain: boolean;
}

const asked = new Map<number, Load>();
let shown: readonly number[] = [0];

function put(page: EventPage, isFirst: boolean): void {
  const next = new Map(isFirst ? [] : rows.value);
  page.rows.forEach((row, index) => next.set(page.offset + index, row));
  const { rows: _rows, offset: _offset, ...head } = page;
  batch(() => {
    rows.value = next;
    counts.value = head;
    misread.value = "";
  });
}

/** Show no events under a filter that was not applied. */
function listNothing(why: string): void {
  batch(() => {
    rows.value = new Map();
    counts.value = null;
    misread.value = why;
  });
}

/** Fetch some rows; tell whether they are shown. */
async function load(start: number, isFirst: boolean, isAgain: boolean): Promise<boolean> {
  const own: Load = { control: new AbortController(), isAgain };
  const { signal: stale } = own.control;
  asked.set(start, own);
  const answer = get<EventPage>("events", { sort: sort.value, offset: start, limit: SIZE }, filter.value, stale);
  const show = (page: EventPage): void => { if (!stale.aborted) put(page, isFirst); };
  try {
    if (isFirst) await together(answer, show);
    else show(await answer);
    return !stale.aborted;
  } catch (error) {
    if (error instanceof Refused && error.code === "RPT-108" && isFirst) listNothing(error.message);
    else if (!isGivenUp(error)) announceError(error);
    return false;
  } finally {
    if (asked.get(start) === own) asked.delete(start);
  }
}

function giveUp(isWanted: (load: Load) => boolean): void {
  for (const [start, one] of asked) {
    if (isWanted(one)) continue;
    one.control.abort();
    asked.delete(start);
  }
}

/** See to it that the rows from `first` to `last` are known or on their way. */
export function need(first: number, last: number): void {
  const starts: number[] = [];
  for (let start = first - (first % SIZE); start <= last; start += SIZE) starts.push(start);
  shown = starts;
  for (const start of starts) if (!rows.peek().has(start) && !asked.has(start)) void load(start, false, false);
}

const PATIENCE_MS = 10_000; // within which a row that was asked for must come

/** Wait until the known rows or their number change; false where that takes too long. */
export function changed(): Promise<boolean> {
  return new Promise((done) => {
    let isNew = false;
    const end = (isSo: boolean): void => {
      clearTimeout(timer);
      stop();
      done(isSo);
    };
    const timer = setTimeout(() => end(false), PATIENCE_MS);
    const stop = effect(() => {
      void [rows.value, counts.value];
      if (isNew) end(true);
      isNew = true;
    });
  });
}

let listing: Promise<unknown> = Promise.resolve();

/** Wait until the list shows the filter in force. */
export function listed(): Promise<unknown> {
  return listing;
}

function startAnew(isSameList: boolean): void {
  giveUp(() => false);
  if (!isSameList) shown = [0];
  const [first = 0, ...others] = shown;
  const before = said.peek().number;
  listing = load(first, true, isSameList).then((isShown) => {
    if (!isShown) return; // more rows of an order that is not shown would stand among those of another
    others.forEach((start) => void load(start, false, isSameList));
    if (!isSameList && said.peek().number === before && counts.peek()) announceUnseen(`${counts.peek()?.total} events`);
  });
}

function replaceChanged(fresh: readonly EventRow[]): void {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const next = new Map(rows.peek());
  for (const [at, row] of next) next.set(at, byId.get(row.id) ?? row);
  rows.value = next;
}

/** Show a row otherwise until the server has answered. */
export function patchRow(id: string, change: Partial<EventRow>): void {
  for (const row of rows.peek().values()) if (row.id === id) replaceChanged([{ ...row, ...change }]);
}

/** Return the line of an event among the known rows. */
export function rowOf(id: string): EventRow | undefined {
  for (const row of rows.value.values()) if (row.id === id) return row;
  return undefined;
}

/** Return the position of an event among the known rows, -1 where it is not known. */
export function positionOf(id: string | null): number {
  for (const [at, row] of rows.value) if (row.id === id) return at;
  return -1;
}

const isDeciding = computed(() => pending.value > 0);

/**
 * Fetch rows whenever filter, order or decisions change. While a decision is on its way what is shown is not fetched
 * again: an answer from before it would show what was decided as undecided, and the rows keep their order.
 */
export function followFilter(): void {
  let seen = "";
  effect(() => {
    const now = `${filter.value} ${sort.value}`;
    void refresh.value;
    const isSameList = now === seen;
    seen = now;
    if (isDeciding.value && isSameList) giveUp((one) => !one.isAgain);
    else startAnew(isSameList);
  });
  effect(() => {
    if (changedRows.value.length) replaceChanged(changedRows.value);
  });
}
