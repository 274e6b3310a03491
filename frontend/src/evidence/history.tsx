// What people decided about an event, the latest first, and what the machine would say otherwise now.
import type { EventView, Suggestion } from "../api/types";
import { decide } from "../state/decisions";
import { session } from "../state/session";
import { judgementInWords } from "./judgements";
import { ownCorrection, takeable, takeOver } from "./suggested";

function TakeOver({ of, view }: { of: Suggestion; view: EventView }) {
  const own = ownCorrection(of, view.history, session.value?.reviewer ?? "");
  if (!own || !session.value?.may_write) return null;
  const isNext = takeable(view)?.[0] === of;
  return <button type="button" class="link" onClick={() => void takeOver(of, own)}>take the machine’s{isNext && <> <kbd>U</kbd></>}</button>;
}

/** Draw the suggestions, each to be kept out by the decision that stands. */
export function Suggestions({ view }: { view: EventView }) {
  if (!view.suggestions.length) return null;
  return (
    <section class="suggestions" aria-label="Suggestions">
      <h3>The machine would now say otherwise</h3>
      <ul>
        {view.suggestions.map((one) => (
          <li key={`${one.target}/${one.field}`}>
            {one.field.replace("_", " ")}: {one.reviewer} decided <b>{one.decided}</b>; the machine now has <b>{one.machine_now}</b>
            {one.machine_then ? `, then ${one.machine_then}` : ""} <TakeOver of={one} view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TakeBack({ id }: { id: string }) {
  if (!session.value?.may_write) return null;
  return <button type="button" class="link" onClick={() => void decide({ target: id, decision: "retract" })}>take back</button>;
}

/** Draw the decisions. */
export function History({ view }: { view: EventView }) {
  if (!view.history.length) return <p class="soft small">No decision yet: all of this is proposed by the machine.</p>;
  return (
    <section aria-label="Decisions">
      <h3>Decisions</h3>
      <ol class="history">
        {view.history.map((one) => (
          <li key={one.id}>
            <time dateTime={one.time}>{one.time.replace("T", " ").replace("Z", "")}</time> {judgementInWords(one, view.history)}
            {one.note && <q>{one.note}</q>} {one.decision !== "retract" && <TakeBack id={one.id} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
