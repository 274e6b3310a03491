// All sources as a table that can be ordered by any column and narrowed by name.
import { useState } from "preact/hooks";
import type { SourceProfile } from "../../api/types";
import { go } from "../../state/route";
import { session } from "../../state/session";
import { counted, sourceType } from "../parts/words";

interface Column {
  readonly name: string;
  readonly title: string;
  readonly of: (source: SourceProfile) => string | number;
}

const COLUMNS: readonly Column[] = [
  { name: "Source", title: "Name", of: (one) => one.name },
  { name: "Type", title: "Kind of source", of: (one) => sourceType(one.type) },
  { name: "Side", title: "Documented affiliation", of: (one) => one.side ?? "" },
  { name: "Reports", title: "Documents that it published", of: (one) => one.reports },
  { name: "Claims", title: "Claims in them", of: (one) => one.claims },
  { name: "Cited in", title: "Documents of others that rest on it", of: (one) => one.cited_in },
  { name: "Events", title: "Events that it tells or is cited for", of: (one) => one.events },
  { name: "Alone", title: "Events that nobody tells without it", of: (one) => one.told_alone },
];

const TEXTS = 3; // so many columns of words stand before those of numbers

/** Return the address of a source: its id, its name where it has none. */
export function sourceKey(one: SourceProfile): string {
  return one.id ?? one.name;
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? b - a : String(a).localeCompare(String(b));
}

function Head({ at, order, choose }: { at: number; order: number; choose: (at: number) => void }) {
  const column = COLUMNS[at];
  if (!column) return null;
  return (
    <th scope="col" class={at < TEXTS ? undefined : "n"} title={column.title} aria-sort={at === order ? (at < TEXTS ? "ascending" : "descending") : undefined}>
      <button type="button" class="link" onClick={() => choose(at)}>{column.name}{at === order && <span aria-hidden="true"> ↓</span>}</button>
    </th>
  );
}

function Row({ one }: { one: SourceProfile }) {
  const [name, ...rest] = COLUMNS.map((column) => column.of(one));
  return (
    <tr>
      <th scope="row"><a href={`#/sources/${encodeURIComponent(sourceKey(one))}`} onClick={(event) => { event.preventDefault(); go("sources", sourceKey(one)); }}>{name}</a></th>
      {rest.map((cell, at) => <td key={at} class={typeof cell === "number" ? "n" : undefined}>{cell || (typeof cell === "number" ? "0" : "–")}</td>)}
    </tr>
  );
}

/** Say why no source is listed, and what to do. */
function whyNone(all: number, documents: number): string {
  if (all) return "No source has a name with these words.";
  if (!documents) return "Outlets, and the agencies, officials and people they cite, will stand here once reports were read: “reportedly code” and the reports’ folder reads them.";
  return "No report that was read tells its outlet, or cites anybody by name. A manifest tells the outlets: “reportedly code FOLDER --manifest FILE --recode”.";
}

/** Draw the table. */
export function SourceTable({ all }: { all: readonly SourceProfile[] }) {
  const [order, setOrder] = useState(3);
  const [words, setWords] = useState("");
  const column = COLUMNS[order];
  const shown = all.filter((one) => one.name.toLowerCase().includes(words.toLowerCase()));
  const sorted = column ? [...shown].sort((a, b) => compare(column.of(a), column.of(b)) || compare(a.name, b.name)) : shown;
  return (
    <>
      <p class="tools">
        <label>Name <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} /></label>
        <span class="soft" role="status">{counted(shown.length, "source")} of {all.length}</span>
      </p>
      {shown.length === 0 ? <p class="soft">{whyNone(all.length, session.value?.counts.documents ?? 0)}</p> : <div class="wide">
        <table class="sources">
          <thead><tr>{COLUMNS.map((_, at) => <Head key={at} at={at} order={order} choose={setOrder} />)}</tr></thead>
          <tbody>{sorted.map((one) => <Row key={sourceKey(one)} one={one} />)}</tbody>
        </table>
      </div>}
    </>
  );
}
