// Splits the open event: the claims that are marked leave for an event of their own.
import { useState } from "preact/hooks";
import type { ClaimView, EventRow } from "../api/types";
import { claim, opened } from "../evidence/store";
import { counted, titleOf } from "../list/words";
import { announce } from "../state/live";
import { select } from "../state/selection";
import { numbered } from "./choices";
import { Modal } from "./modal";
import { decideEvent } from "./send";

function Line({ of, at, why, isOut, onToggle }: { of: ClaimView; at: number; why: string | undefined; isOut: boolean; onToggle: () => void }) {
  return (
    <label class="choice">
      <kbd>{at < 9 ? at + 1 : ""}</kbd>
      <input type="checkbox" checked={isOut} onChange={onToggle} data-first={at === 0 || undefined} />
      <span class="choice-label"><bdi>{of.outlet ?? "no outlet"}</bdi> <span class="soft">{of.published ?? "undated"}</span> <span dir="auto">“{of.sentence.text.trim()}”</span></span>
      {why && <span class="soft">{why}</span>}
    </label>
  );
}

/** Stay with the claims that were left, whatever id their event has now, and say what went. */
function tell(events: readonly EventRow[], ids: readonly string[], left: readonly string[]): void {
  const named = (claims: readonly string[]) => events.find((row) => claims.includes(row.id.replace(/^evt-/, "clm-")));
  const [stays, went] = [named(left), named(ids)];
  if (stays) select(stays.id);
  announce(`Split off ${counted(ids.length, "claim")}${went ? ` as an event of ${ids.length > 1 ? "their" : "its"} own: ${titleOf(went)}` : ""}`);
}

/** Draw the claims to split off. */
export function SplitDialog() {
  const view = opened.value;
  const [out, setOut] = useState<ReadonlySet<string>>(new Set(claim.peek() && view && view.claims.length > 1 ? [claim.peek()?.id ?? ""] : []));
  const [note, setNote] = useState("");
  if (!view) return null;
  const ids = view.claims.map((one) => one.id).filter((id) => out.has(id));
  const toggle = (id: string) => setOut((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  const send = (event: Event) => {
    event.preventDefault();
    const left = view.claims.map((one) => one.id).filter((id) => !out.has(id));
    void decideEvent({ decision: "split", value: { claim_ids: ids }, note: note || null }, "").then((done) => { if (done) tell(done.events, ids, left); });
  };
  const onKey = (event: KeyboardEvent) => {
    const one = view.claims[numbered(event.key)];
    if (!one || (event.target instanceof HTMLInputElement && event.target.type === "text")) return;
    event.preventDefault();
    toggle(one.id);
  };
  const isHalf = ids.length > 0 && ids.length < view.claims.length;
  return (
    <Modal title="Which claims tell of another event?" isWide>
      <form onSubmit={send} onKeyDown={onKey}>
        {view.claims.map((one, at) => (
          <Line key={one.id} of={one} at={at} why={view.why_together[one.id]} isOut={out.has(one.id)} onToggle={() => toggle(one.id)} />
        ))}
        <label class="note">Note (why)<input type="text" value={note} onInput={(event) => setNote(event.currentTarget.value)} /></label>
        <p class="row-of-buttons"><button type="submit" class="first" disabled={!isHalf}>Split off {ids.length || ""}</button></p>
      </form>
    </Modal>
  );
}
