// The fields that a coder fills in, in one fixed order, each with a box for "the text tells none".
import type { ComponentChildren } from "preact";
import { toldAs } from "../../list/words";
import { session } from "../../state/session";
import { fieldName, SOURCE_TYPES } from "../parts/words";
import { namesOf, placeOf, type Draft } from "./draft";
import { Days, Numbers } from "./ends";
import { Suggested } from "./suggested";

type Change = (part: Partial<Draft>) => void;
type Name = Exclude<keyof Draft, "is_event">;

const FACTUALITY = ["asserted", "hedged", "planned", "hypothetical", "denied", "ordered", "prevented"] as const;

function Field({ name, number, draft, change, children }: { name: Name; number: number; draft: Draft; change: Change; children: ComponentChildren }) {
  const isNone = draft[name] === null;
  return (
    <fieldset class="blind-field">
      <legend><span class="soft">{number}</span> {fieldName(name)}</legend>
      <div class="beside">
        <fieldset disabled={isNone} class="bare">{children}</fieldset>
        <label class="none"><input type="checkbox" checked={isNone} onChange={(event) => change({ [name]: event.currentTarget.checked ? null : undefined })} /> none</label>
      </div>
    </fieldset>
  );
}

function IsEvent({ draft, change }: { draft: Draft; change: Change }) {
  return (
    <fieldset class="blind-field">
      <legend><span class="soft">1</span> Do these words report an event?</legend>
      <div class="beside">
        {[true, false].map((value, at) => (
          <label key={at}><input data-first={at === 0 ? "" : undefined} type="radio" name="is_event" checked={draft.is_event === value} onChange={() => change({ is_event: value })} /> {value ? "yes" : "no"}</label>
        ))}
      </div>
    </fieldset>
  );
}

type Options = readonly (readonly [string, string])[];

function Select({ label, value, options, choose }: { label: string; value: string | null | undefined; options: Options; choose: (value: string | undefined) => void }) {
  return (
    <select data-first="" aria-label={label} value={value ?? ""} onChange={(event) => choose(event.currentTarget.value || undefined)}>
      <option value="">not coded</option>
      {options.map(([name, text]) => <option key={name} value={name}>{text}</option>)}
    </select>
  );
}

/** Draw all fields. */
export function Fields({ draft, change }: { draft: Draft; change: Change }) {
  const types = (session.value?.types ?? []).map((name) => [name, name] as const);
  const factuality = FACTUALITY.map((name) => [name, toldAs(name)] as const);
  const of = { draft, change };
  return (
    <>
      <IsEvent {...of} />
      <Field name="what" number={2} {...of}><Select label="What" value={draft.what} options={types} choose={(what) => change({ what })} /></Field>
      <Field name="who" number={3} {...of}><Suggested kind="actor" label="Who, by comma" begun={draft.who?.join(", ") ?? ""} put={(text) => change({ who: namesOf(text) })} /></Field>
      <Field name="whom" number={4} {...of}><Suggested kind="actor" label="Whom, by comma" begun={draft.whom?.join(", ") ?? ""} put={(text) => change({ whom: namesOf(text) })} /></Field>
      <Field name="where" number={5} {...of}><Suggested kind="place" label="Where: a name, or latitude, longitude" begun={String(draft.where ?? "")} put={(text) => change({ where: placeOf(text) })} /></Field>
      <Field name="when" number={6} {...of}><Days begun={draft.when} put={(when) => change({ when })} /></Field>
      <Field name="killed" number={7} {...of}><Numbers begun={draft.killed} put={(killed) => change({ killed })} /></Field>
      <Field name="factuality" number={8} {...of}><Select label="Told as" value={draft.factuality} options={factuality} choose={(value) => change({ factuality: value })} /></Field>
      <Field name="source" number={9} {...of}><Select label="Type of the last source" value={draft.source} options={SOURCE_TYPES} choose={(value) => change({ source: value })} /></Field>
    </>
  );
}
