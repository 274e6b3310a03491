// Chooses an actor, a place or a type from candidates, or makes a new one.
import { useState } from "preact/hooks";
import type { Candidate, Value } from "../api/types";
import { announce } from "../state/live";
import { pickPoint } from "../state/selection";
import { useCandidates, type Kind } from "./candidates";
import { Choices } from "./choices";
import type { EditorProps } from "./field-dialog";
import { closeDialog, dialog } from "./open";
import { pointFrom, restsOn } from "./values";

const KINDS: Readonly<Record<string, Kind>> = { who: "actor", whom: "actor", where: "place", what: "type" };
const ACTOR_KINDS = [
  "unknown", "armed-group", "rebel-group", "jihadist-group", "pro-government-militia", "state-forces", "state-police", "state-government",
  "coalition", "civilians", "protesters", "aid-workers", "medical-workers", "rescue-workers", "journalists", "igo", "ngo",
  "political-body", "person",
] as const;

const KIND_WORDS: Readonly<Record<string, string>> = { igo: "international organisation", ngo: "non-governmental organisation", unknown: "kind not known" };

function part(of: Value | undefined, name: string): unknown {
  return typeof of?.value === "object" && of.value !== null ? (of.value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function NewActor({ text, old, onGive }: { text: string; old: Value | undefined; onGive: (value: unknown) => void }) {
  const [kind, setKind] = useState(String(part(old, "kind") ?? "unknown"));
  return (
    <p class="row-of-buttons">
      <label>New actor, a <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
        {ACTOR_KINDS.map((one) => <option key={one} value={one}>{KIND_WORDS[one] ?? one.replaceAll("-", " ")}</option>)}
      </select></label>
      <button type="button" disabled={!text.trim()} onClick={() => onGive({ actor_id: null, name: text.trim(), kind })}>Add “{text.trim() || "…"}”</button>
    </p>
  );
}

function askMap(props: EditorProps): void {
  closeDialog();
  announce("Click on the map where it was. Escape gives up.");
  pickPoint.value = (lat, lon) => {
    pickPoint.value = null;
    dialog.value = { kind: "field", of: props.of, field: props.field, words: props.words, picked: { lat, lon } };
  };
}

function NewPlace({ text, editor, old, keep }: { text: string; editor: EditorProps; old: Value | undefined; keep: boolean }) {
  const picked = editor.picked;
  const [where, setWhere] = useState(picked ? `${picked.lat.toFixed(5)}, ${picked.lon.toFixed(5)}` : "");
  const [radius, setRadius] = useState("1");
  const point = pointFrom(where);
  // Degrees typed as a name give the point itself first, with the country and province that it lies in.
  const found = useCandidates("place", point ? `${point.lat}, ${point.lon}` : "", editor.of.id).choices[0]?.value as Readonly<Record<string, unknown>> | undefined;
  const lies = point && found?.["lat"] === point.lat && found["lon"] === point.lon ? found : null;
  const name = text.trim() || editor.words?.text || old?.words[0]?.text || old?.text || "";
  const give = () => point && editor.onGive({
    value: { ...lies, place_id: null, name, ...point, radius_km: Number(radius) || 1, precision: "site", role: part(old, "role") ?? "at" },
    evidence: restsOn(editor.words, old),
  }, keep);
  return (
    <p class="row-of-buttons">
      <label>Coordinates <input type="text" size={20} placeholder="35.93, 36.63" value={where} onInput={(event) => setWhere(event.currentTarget.value)} /></label>
      <label>within <input type="number" min="0" step="0.1" class="narrow" value={radius} onInput={(event) => setRadius(event.currentTarget.value)} /> km</label>
      <button type="button" disabled={!lies || !name} onClick={give}>Take this point{name ? ` for “${name}”` : ""}</button>
      <button type="button" onClick={() => askMap(editor)}>Click on the map …</button>
    </p>
  );
}

/** Draw the candidates and what makes a new value. */
export function PickEditor(props: EditorProps) {
  const [text, setText] = useState("");
  const [keep, setKeep] = useState(false);
  const kind = KINDS[props.field.name] ?? "actor";
  const found = useCandidates(kind, text, props.of.id);
  const old = props.at === null ? undefined : props.field.values[props.at];
  const evidence = restsOn(props.words, old);
  const choose = (candidate: Candidate) => {
    const role = kind === "place" && part(old, "role") ? { role: part(old, "role") } : {};
    props.onGive({ value: { ...candidate.value, ...role }, evidence }, keep);
  };
  return (
    <>
      <Choices label={props.field.label} choices={found.choices} text={text} onText={setText} onChoose={choose} empty={found.isReady ? "No candidate. Type a name." : "Looking for candidates …"} />
      {kind === "actor" && <NewActor text={text} old={old} onGive={(value) => props.onGive({ value, evidence }, keep)} />}
      {kind === "place" && <NewPlace key={String(props.at)} text={text} editor={props} old={old} keep={keep} />}
      {kind !== "type" && (
        <label><input type="checkbox" disabled={!evidence.length} checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} /> keep the words as a name of what I choose, for the next run
          {evidence.length ? "" : " (select the words that name it first)"}</label>
      )}
    </>
  );
}
