// A text field that offers names the packs know while one writes; what they do not know is saved as it is written.
import { useEffect, useId, useState } from "preact/hooks";
import { get, isGivenUp } from "../../api/client";
import type { Candidate } from "../../api/types";

const PAUSE_MS = 150; // between the last letter and asking, so that not every letter asks

/** The part that is being written: what stands behind the last comma. */
function lastPart(text: string, kind: "actor" | "place"): string {
  return (kind === "actor" ? text.split(",").pop() ?? "" : text).trim();
}

function useCandidates(kind: "actor" | "place", text: string): readonly Candidate[] {
  const [found, setFound] = useState<readonly Candidate[]>([]);
  const words = lastPart(text, kind);
  useEffect(() => {
    if (words.length < 2) return undefined;
    const control = new AbortController();
    const ask = () => get<Candidate[]>("candidates", { kind, text: words }, "", control.signal).then(setFound, (error: unknown) => { if (!isGivenUp(error)) setFound([]); });
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => { clearTimeout(timer); control.abort(); };
  }, [words, kind]);
  return found;
}

function before(text: string, kind: "actor" | "place"): string {
  const cut = kind === "actor" ? text.lastIndexOf(",") : -1;
  return cut < 0 ? "" : `${text.slice(0, cut + 1)} `;
}

/** Draw the field; `begun` stands in it at first, `put` hears what is written. */
export function Suggested({ kind, label, begun, put }: { kind: "actor" | "place"; label: string; begun: string; put: (text: string) => void }) {
  const list = useId();
  const [text, setText] = useState(begun);
  const found = useCandidates(kind, text);
  const write = (words: string) => { setText(words); put(words); };
  return (
    <>
      <input data-first="" type="text" list={list} aria-label={label} placeholder={label} value={text} onInput={(event) => write(event.currentTarget.value)} />
      <datalist id={list}>
        {found.map((one, at) => <option key={at} value={before(text, kind) + nameOf(one, kind)}>{one.label} · {one.detail}</option>)}
      </datalist>
    </>
  );
}

/** What is saved of a candidate: an actor by name, a place by its id, for many places share a name. */
function nameOf(one: Candidate, kind: "actor" | "place"): string {
  const id = one.value["place_id"];
  return kind === "place" && typeof id === "string" ? id : one.label;
}
