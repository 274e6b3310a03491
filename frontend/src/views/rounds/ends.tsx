// Two ends of days or of numbers.
import { useState } from "preact/hooks";
import { endsOf, type Draft } from "./draft";

function texts(ends: readonly [unknown, unknown] | null | undefined): readonly [string, string] {
  return ends ? [String(ends[0] ?? ""), String(ends[1] ?? "")] : ["", ""];
}

/** Ask for the first and the last day; one day alone is both. */
export function Days({ begun, put }: { begun: Draft["when"]; put: (value: Draft["when"]) => void }) {
  const [ends, setEnds] = useState(texts(begun));
  const change = (first: string, last: string) => {
    setEnds([first, last]);
    put(endsOf(first || null, last || null, true));
  };
  return (
    <>
      <label>first <input data-first="" type="date" value={ends[0]} onInput={(event) => change(event.currentTarget.value, ends[1])} /></label>{" "}
      <label>last <input type="date" value={ends[1]} onInput={(event) => change(ends[0], event.currentTarget.value)} /></label>
    </>
  );
}

function number(text: string): number | null {
  return text === "" ? null : Number(text);
}

/** Ask for the least and the most; an empty one is open ("more than five" has no most). */
export function Numbers({ begun, put }: { begun: Draft["killed"]; put: (value: Draft["killed"]) => void }) {
  const [ends, setEnds] = useState(texts(begun));
  const change = (low: string, high: string) => {
    setEnds([low, high]);
    put(endsOf(number(low), number(high), false));
  };
  return (
    <>
      <label>at least <input data-first="" type="number" min="0" value={ends[0]} onInput={(event) => change(event.currentTarget.value, ends[1])} /></label>{" "}
      <label>at most <input type="number" min="0" value={ends[1]} onInput={(event) => change(ends[0], event.currentTarget.value)} /></label>
    </>
  );
}
