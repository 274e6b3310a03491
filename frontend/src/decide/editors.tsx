// Editors of days, numbers, and how the text presents the event.
import { useState } from "preact/hooks";
import { Choices } from "./choices";
import type { EditorProps } from "./field-dialog";
import { days, restsOn } from "./values";

function stretches(props: EditorProps): readonly (readonly [number, number])[] {
  const value = props.at === null ? undefined : props.field.values[props.at];
  return restsOn(props.words, value);
}

function held(props: EditorProps, name: string): string {
  const value = props.at === null ? undefined : props.field.values[props.at]?.value;
  const found = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  return found === null || found === undefined ? "" : String(found);
}

/** Draw two days, the first and the last. */
export function DaysEditor(props: EditorProps) {
  const [first, setFirst] = useState(held(props, "first"));
  const [last, setLast] = useState(held(props, "last"));
  const give = (event: Event) => {
    event.preventDefault();
    props.onGive({ value: days(first, last), evidence: stretches(props) }, false);
  };
  return (
    <form class="row-of-buttons" onSubmit={give}>
      <label>First day <input data-first type="date" value={first} onInput={(event) => setFirst(event.currentTarget.value)} /></label>
      <label>Last day <input type="date" value={last} onInput={(event) => setLast(event.currentTarget.value)} /></label>
      <button type="submit" class="first" disabled={!first && !last}>Correct</button>
    </form>
  );
}

const COUNTS = [
  "killed", "bodies_found", "missing", "injured", "casualties", "captured", "abducted", "displaced", "evacuated", "arrived", "personnel",
  "vehicles", "destroyed", "other",
] as const;

/** Draw a number: of what, from, to. */
export function CountEditor(props: EditorProps) {
  const [kind, setKind] = useState(held(props, "kind") || "killed");
  const [of, setOf] = useState(held(props, "of"));
  const [low, setLow] = useState(held(props, "low"));
  const [high, setHigh] = useState(held(props, "high"));
  const give = (event: Event) => {
    event.preventDefault();
    const number = (text: string) => (text === "" ? null : Number(text));
    const words = held(props, "words") || [low, high].filter(Boolean).join("–");
    const value = { kind, of: of || "people", side: held(props, "side") || "unknown", low: number(low), high: number(high || low), words };
    props.onGive({ value, evidence: stretches(props) }, false);
  };
  return (
    <form class="row-of-buttons" onSubmit={give}>
      <label>From <input data-first class="narrow" type="number" min="0" value={low} onInput={(event) => setLow(event.currentTarget.value)} /></label>
      <label>to <input class="narrow" type="number" min="0" value={high} onInput={(event) => setHigh(event.currentTarget.value)} /></label>
      <label>of whom <input type="text" size={14} value={of} placeholder="civilians" onInput={(event) => setOf(event.currentTarget.value)} /></label>
      <label>are <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
        {COUNTS.map((one) => <option key={one} value={one}>{one.replaceAll("_", " ")}</option>)}
      </select></label>
      <button type="submit" class="first" disabled={low === "" && high === ""}>Correct</button>
    </form>
  );
}

const TOLD = [
  { label: "asserted", detail: "it happened" }, { label: "uncertain", detail: "it may have happened", name: "hedged" },
  { label: "planned", detail: "it is to happen" }, { label: "hypothetical", detail: "it would happen" },
  { label: "denied", detail: "it did not happen" }, { label: "ordered", detail: "it was ordered or threatened" },
  { label: "prevented", detail: "it was about to happen" },
] as const;

/** Draw the ways in which a text presents an event. */
export function FactualityEditor(props: EditorProps) {
  return (
    <Choices label="Told as" choices={TOLD} text="" onText={null}
      onChoose={(choice) => props.onGive({ value: "name" in choice ? choice.name : choice.label, evidence: [] }, false)} />
  );
}
