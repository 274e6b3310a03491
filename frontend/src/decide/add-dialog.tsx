// Adds a claim that the machine missed: from selected words, or from a note of the reviewer's own.
import { useState } from "preact/hooks";
import type { Candidate } from "../api/types";
import type { Selected } from "../evidence/selection";
import { sentenceOf } from "../list/words";
import { decide } from "../state/decisions";
import { announce } from "../state/live";
import { select } from "../state/selection";
import { useCandidates, type Kind } from "./candidates";
import { Modal } from "./modal";
import { closeDialog } from "./open";
import { days } from "./values";

interface PickProps {
  readonly label: string;
  readonly kind: Kind;
  readonly target: string | null;
  readonly chosen: Candidate | null;
  readonly onChoose: (one: Candidate | null) => void;
}

const NEW: Readonly<Partial<Record<Kind, (name: string) => Candidate["value"]>>> = {
  actor: (name) => ({ actor_id: null, name, kind: "unknown" }),
  place: (name) => ({ place_id: null, name, precision: "settlement" }),
};

/** Return a value that has nothing but a name; null where a kind knows all its values. */
function nameOnly(kind: Kind, name: string): Candidate | null {
  const make = NEW[kind];
  return make && name ? { label: name, detail: "a new name", value: make(name), score: null } : null;
}

function Pick({ label, kind, target, chosen, onChoose }: PickProps) {
  const [text, setText] = useState("");
  const found = useCandidates(kind, text, target).choices;
  const take = (typed: string) => {
    setText(typed);
    onChoose(found.find((one) => one.label === typed) ?? nameOnly(kind, typed.trim()));
  };
  // Enter takes the first that fits, so that no half-written word adds a claim without it.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !text || chosen) return;
    event.preventDefault();
    const [first] = found;
    if (!first) return;
    setText(first.label);
    onChoose(first);
  };
  return (
    <label class="note">
      {label}
      <input type="text" list={`known-${label}`} value={text} aria-describedby={`chosen-${label}`} onKeyDown={onKey}
        onInput={(event) => take(event.currentTarget.value)} />
      <datalist id={`known-${label}`}>{found.map((one) => <option key={`${one.label} ${one.detail}`} value={one.label}>{one.detail}</option>)}</datalist>
      <small id={`chosen-${label}`} class="soft">{chosen ? `${chosen.label} · ${chosen.detail}` : text ? `not a known one${found[0] ? `; Enter takes “${found[0].label}”` : ""}` : "not told"}</small>
    </label>
  );
}

type Stretch = Readonly<Record<"start" | "end", number>>;

interface Draft {
  readonly what: Candidate | null;
  readonly who: Candidate | null;
  readonly whom: Candidate | null;
  readonly where: Candidate | null;
  readonly first: string;
  readonly last: string;
  readonly killed: string;
}

const EMPTY: Draft = { what: null, who: null, whom: null, where: null, first: "", last: "", killed: "" };

/** Return a draft in the shape in which the API takes a claim that a person adds. */
export function addedClaim(draft: Draft, words: Stretch | null): Readonly<Record<string, unknown>> {
  const list = (one: Candidate | null) => (one ? [one.value] : undefined);
  const killed = draft.killed === "" ? undefined
    : [{ kind: "killed", of: "people", low: Number(draft.killed), high: Number(draft.killed), words: draft.killed }];
  const all = {
    trigger: words ? [words.start, words.end] : undefined, what: draft.what?.value, who: list(draft.who), whom: list(draft.whom),
    where: list(draft.where), when: draft.first || draft.last ? days(draft.first, draft.last) : undefined, how_many: killed,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Draw the form. */
export function AddDialog({ document, words }: { document: string | null; words: Selected | null }) {
  const [draft, setDraft] = useState(EMPTY);
  const [note, setNote] = useState("");
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const target = words?.document ?? document;
  const send = async (event: Event) => {
    event.preventDefault();
    if (target === null) return;
    const done = await decide({ target, decision: "add", value: addedClaim(draft, words), note: note || null });
    if (!done) return;
    closeDialog();
    const [first] = done.events;
    if (first) select(first.id);
    announce(first ? `Added: ${sentenceOf(first)}` : "Claim added");
  };
  return (
    <Modal title={words ? "A claim that the machine missed" : "A claim from your own note"} isWide>
      <form onSubmit={(event) => void send(event)}>
        {words ? <p class="sentence" dir="auto">“{words.text}”</p> : <p class="soft">No words are selected: the claim will rest on the words of your note.</p>}
        <div class="two-columns">
          <Pick label="What" kind="type" target={target} chosen={draft.what} onChoose={(what) => set({ what })} />
          <Pick label="Where" kind="place" target={target} chosen={draft.where} onChoose={(where) => set({ where })} />
          <Pick label="Who" kind="actor" target={target} chosen={draft.who} onChoose={(who) => set({ who })} />
          <Pick label="Whom" kind="actor" target={target} chosen={draft.whom} onChoose={(whom) => set({ whom })} />
          <label class="note">First day<input type="date" value={draft.first} onInput={(event) => set({ first: event.currentTarget.value })} /></label>
          <label class="note">Last day<input type="date" value={draft.last} onInput={(event) => set({ last: event.currentTarget.value })} /></label>
          <label class="note">Killed<input type="number" min="0" value={draft.killed} onInput={(event) => set({ killed: event.currentTarget.value })} /></label>
        </div>
        <label class="note">{words ? "Note (why)" : "Your note (its words are kept as a document of their own)"}
          <textarea rows={3} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <p class="row-of-buttons"><button type="submit" class="first" disabled={target === null || (!words && !note.trim())}>Add this claim</button></p>
      </form>
    </Modal>
  );
}
