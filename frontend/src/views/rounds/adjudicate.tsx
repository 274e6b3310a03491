// One difference between coders: each one's value as a choice, a value of one's own, and whether to correct the claim.
import { useState } from "preact/hooks";
import { send } from "../../api/client";
import type { AgreementView } from "../../api/types";
import { announce, announceError } from "../../state/live";
import { fieldName } from "../parts/words";
import { OWN_SHAPE, ownValue } from "./draft";
import { told } from "./told";

type Difference = AgreementView["differences"][number];

interface Parts {
  readonly round: string;
  readonly one: Difference;
  readonly put: (after: AgreementView) => void;
}

async function settle({ round, one, put }: Parts, value: unknown, correct: boolean, note: string): Promise<void> {
  const settled = { item: one.item, field: one.field, value, correct, note: note || null };
  try {
    put(await send<AgreementView>(`rounds/${encodeURIComponent(round)}/settle`, settled));
    announce(`Settled: ${fieldName(one.field)}, ${told(value, one.field)}.`);
  } catch (error) {
    announceError(error);
  }
}

function Choices({ one, choose }: { one: Difference; choose: (value: unknown) => void }) {
  return (
    <>
      {Object.entries(one.values).map(([coder, value]) => (
        <button key={coder} type="button" onClick={() => choose(value)}><span class="soft">{coder}:</span> {told(value, one.field)}</button>
      ))}
      <button type="button" onClick={() => choose(null)}>none in the text</button>
    </>
  );
}

/** Draw one difference. */
export function Adjudicate(parts: Parts) {
  const { one } = parts;
  const [correct, setCorrect] = useState(false);
  const [own, setOwn] = useState("");
  const [note, setNote] = useState("");
  const choose = (value: unknown) => void settle(parts, value, correct, note.trim());
  return (
    <div role="group" class={one.is_settled ? "difference settled" : "difference"} aria-label={`${fieldName(one.field)}, ${one.is_settled ? "settled" : "open"}`}>
      <h3>{fieldName(one.field)} {one.is_settled && <span class="tag">settled: {told(one.settled, one.field)}</span>}</h3>
      <blockquote class="said-words" dir="auto">{one.sentence}</blockquote>
      <p class="tools"><Choices one={one} choose={choose} /></p>
      <form class="tools" onSubmit={(event) => { event.preventDefault(); if (own.trim()) choose(ownValue(one.field, own.trim())); }}>
        <label>another value <input placeholder={OWN_SHAPE[one.field] ?? ""} value={own} onInput={(event) => setOwn(event.currentTarget.value)} /></label>
        <button type="submit">Settle so</button>
        <label>why <input value={note} onInput={(event) => setNote(event.currentTarget.value)} /></label>
        <label><input type="checkbox" checked={correct} onChange={(event) => setCorrect(event.currentTarget.checked)} /> correct the claim, too</label>
      </form>
    </div>
  );
}
