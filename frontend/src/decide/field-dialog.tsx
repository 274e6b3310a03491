// Corrects one field of a claim: which value, then by what.
import { useState } from "preact/hooks";
import type { ClaimView, Field } from "../api/types";
import { CountEditor, DaysEditor, FactualityEditor } from "./editors";
import { Modal } from "./modal";
import type { Selected } from "../evidence/selection";
import type { Picked } from "./open";
import { PickEditor } from "./pick-editor";
import { decideClaim } from "./send";
import { LISTS, corrected, without, type Given } from "./values";

/** What an editor of one value gets. */
export interface EditorProps {
  readonly of: ClaimView;
  readonly field: Field;
  readonly at: number | null;
  readonly words: Selected | null;
  readonly picked?: Picked | undefined;
  readonly onGive: (given: Given, keep: boolean) => void;
}

function Editor(props: EditorProps) {
  switch (props.field.name) {
    case "when": return <DaysEditor {...props} />;
    case "how_many": return <CountEditor {...props} />;
    case "factuality": return <FactualityEditor {...props} />;
    default: return <PickEditor {...props} />;
  }
}

interface WhichProps {
  readonly field: Field;
  readonly at: number | null;
  readonly onAt: (at: number | null) => void;
  readonly onRemove: (at: number) => void;
}

function Which({ field, at, onAt, onRemove }: WhichProps) {
  if (!LISTS.has(field.name)) return <p>Now: <b>{field.values[0]?.text ?? field.uncoded}</b></p>;
  if (!field.values.length) return <p>Now: {field.uncoded ?? "nothing"}</p>;
  return (
    <fieldset class="which">
      <legend>Change</legend>
      {field.values.map((value, index) => (
        <label key={index}>
          <input type="radio" name="which" checked={at === index} onChange={() => onAt(index)} /> {value.text}{" "}
          <button type="button" class="link" onClick={() => onRemove(index)}>remove</button>
        </label>
      ))}
      <label><input type="radio" name="which" checked={at === null} onChange={() => onAt(null)} /> add another</label>
    </fieldset>
  );
}

const REASONS = [["absent", "The report does not say"], ["ambiguous", "Ambiguous"], ["unknown-name", "Unknown name"]] as const;

/** Draw the dialog. */
export function FieldDialog({ of, field, words, picked }: Pick<EditorProps, "of" | "field" | "words" | "picked">) {
  const [at, setAt] = useState<number | null>(field.values.length ? 0 : null);
  const [note, setNote] = useState("");
  const send = (value: unknown, keep: boolean, text: string) =>
    void decideClaim(of, { decision: "correct", field: field.name, value, keep, note: note || null }, text);
  const done = `Corrected: ${field.label}`;
  return (
    <Modal title={`${field.label}: what is right?`}>
      <p class="soft" dir="auto">“{of.sentence.text.trim()}”</p>
      {words && <p>It will rest on the words “<b dir="auto">{words.text}</b>”.</p>}
      <Which field={field} at={at} onAt={setAt} onRemove={(index) => send(without(field, index), false, done)} />
      <Editor key={String(at)} of={of} field={field} at={at} words={words} picked={picked} onGive={(fresh, keep) => send(corrected(field, fresh, at), keep, done)} />
      {field.name !== "factuality" && (
        <p class="row-of-buttons">
          <span class="soft">No value:</span>
          {REASONS.map(([reason, label]) => (
            <button key={reason} type="button" onClick={() => send({ uncoded: reason }, false, done)}>{label}</button>
          ))}
        </p>
      )}
      <label class="note">Note (why)<input type="text" value={note} onInput={(event) => setNote(event.currentTarget.value)} /></label>
    </Modal>
  );
}
