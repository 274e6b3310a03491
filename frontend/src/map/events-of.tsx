// A short list of events by their ids, under the filter in force; a click opens one.
import { useEffect, useState } from "preact/hooks";
import { get, isGivenUp } from "../api/client";
import type { EventPage, EventRow } from "../api/types";
import { StateMark } from "../frame/state-mark";
import { refresh } from "../state/decisions";
import { announceError } from "../state/live";
import { select, selected } from "../state/selection";

/** Rows asked for at once. */
const MOST = 50;

/** Return the rows of some events, null until they are there. */
function useRows(ids: readonly string[]): readonly EventRow[] | null {
  const [rows, setRows] = useState<readonly EventRow[] | null>(null);
  const wanted = ids.slice(0, MOST).map(encodeURIComponent).join(",");
  const version = refresh.value;
  useEffect(() => {
    const stale = new AbortController();
    get<EventPage>("events", { sort: "day", limit: MOST }, `ids=${wanted}`, stale.signal).then(
      (page) => setRows(page.rows),
      (error: unknown) => { if (!isGivenUp(error)) announceError(error); },
    );
    return () => stale.abort();
  }, [wanted, version]);
  return rows;
}

/** List events; `number` is how many there are where not all ids are known. */
export function EventsOf({ ids, number }: { ids: readonly string[]; number: number }) {
  const rows = useRows(ids);
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
