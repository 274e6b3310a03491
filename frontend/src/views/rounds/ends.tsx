// Two ends of days or of numbers.
import { useRef, useState } from "preact/hooks";
import { endsOf, type Draft } from "./draft";

function texts(ends: readonly [unknown, unknown] | null | undefined): readonly [string, string] {
  return ends ? [String(ends[0] ?? ""), String(ends[1] ?? "")] : ["", ""];
}

/** Keep two ends as they are written; `heard` is told at once, for one may write faster than the page is drawn. */
function useEnds(begun: Draft["when"] | Draft["killed"], heard: (first: string, last: string) => void) {
  const latest = useRef(texts(begun));
  const [ends, setEnds] = useState(latest.current);
  const change = (which: 0 | 1, text: string) => {
    latest.current = which === 0 ? [text, latest.current[1]] : [latest.current[0], text];
    setEnds(latest.current);
    heard(...latest.current);
  };
  return [ends, change] as const;
}

/** Ask for the first and the last day; one day alone is both. */
export function Days({ begun, put }: { begun: Draft["when"]; put: (value: Draft["when"]) => void }) {
  const [ends, change] = useEnds(begun, (first, last) => put(endsOf(first || null, last || null, true)));
  return (
    <>
      <label>first <input data-first="" type="date" value={ends[0]} onInput={(event) => change(0, event.currentTarget.value)} /></label>{" "}
      <label>last <input type="date" value={ends[1]} onInput={(event) => change(1, event.currentTarget.value)} /></label>
    </>
  );
}

function number(text: string): number | null {
  return text === "" ? null : Number(text);
}

/** Ask for the least and the most; an empty one is open ("more than five" has no most). */
export function Numbers({ begun, put }: { begun: Draft["killed"]; put: (value: Draft["killed"]) => void }) {
  const [ends, change] = useEnds(begun, (low, high) => put(endsOf(number(low), number(high), false)));
  return (
    <>
      <label>at least <input data-first="" type="number" min="0" value={ends[0]} onInput={(event) => change(0, event.currentTarget.value)} /></label>{" "}
      <label>at most <input type="number" min="0" value={ends[1]} onInput={(event) => change(1, event.currentTarget.value)} /></label>
    </>
  );
}
