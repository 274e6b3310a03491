// A short list of the events that a filter lets through; a click opens one.
import { useEffect, useState } from "preact/hooks";
import { get, isGivenUp } from "../api/client";
import type { EventPage, EventRow } from "../api/types";
import { StateMark } from "../frame/state-mark";
import { refresh } from "../state/decisions";
import { announceError } from "../state/live";
import { select, selected } from "../state/selection";

/** Rows asked for at once. */
export const MOST = 50;

/** Return the first rows of a filter, null until they are there. */
function useRows(query: string): readonly EventRow[] | null {
  const [rows, setRows] = useState<readonly EventRow[] | null>(null);
  const version = refresh.value;
  useEffect(() => {
    const stale = new AbortController();
    get<EventPage>("events", { sort: "day", limit: MOST }, query, stale.signal).then(
      (page) => setRows(page.rows),
      (error: unknown) => { if (!isGivenUp(error)) announceError(error); },
    );
    return () => stale.abort();
  }, [query, version]);
  return rows;
}

/** Return the filter that lets events of some ids through, as many as are listed. */
export function queryOf(ids: readonly string[]): string {
  return `ids=${ids.slice(0, MOST).map(encodeURIComponent).join(",")}`;
}

/** List the events of a filter; `number` is how many there are. */
export function EventsOf({ query, number }: { query: string; number: number }) {
  const rows = useRows(query);
  if (!rows) return <p class="soft">…</p>;
  const more = number - rows.length;
  return (
    <ul class="events-of">
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" class="link" aria-current={row.id === selected.value} onClick={() => select(row.id)}>
            <StateMark status={row.status} /> {row.label}{row.number ? ` · ${row.number}` : ""} <span class="soft">{row.day.first ?? "undated"}</span>
          </button>
        </li>
      ))}
      {more > 0 && <li class="soft">and {more.toLocaleString("en")} more: narrow the filter to see them</li>}
    </ul>
  );
}
