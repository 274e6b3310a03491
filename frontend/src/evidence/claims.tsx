// The claims of an event: one is looked at, the others are a key away.
import type { ClaimView, EventView } from "../api/types";
import { StateMark } from "../frame/state-mark";
import { go } from "../state/route";
import { apart } from "../frame/apart";
import { Chain } from "./chain";
import { ClaimFields } from "./claim-fields";
import { claim, lookAt } from "./store";

function Tab({ of, isChosen }: { of: ClaimView; isChosen: boolean }) {
  return (
    <button type="button" role="tab" class="claim-tab" aria-selected={isChosen} onClick={() => lookAt(of.id)}>
      <StateMark status={of.status} />
      <span><bdi><b>{of.outlet ?? (of.is_added ? "Reviewer’s note" : "no outlet")}</b></bdi> <span class="soft">{of.published ?? "undated"}</span></span>
      <span class="claim-words">“<bdi>{of.trigger.text}</bdi>”{of.copy_of ? " · copy" : ""}{of.is_added ? " · added by a person" : ""}</span>
    </button>
  );
}

function Looked({ view, of }: { view: EventView; of: ClaimView }) {
  const why = view.why_together[of.id];
  return (
    <div class="claim" role="tabpanel" aria-label="Claim">
      <p class="sentence" dir="auto">“{of.sentence.text.trim()}”</p>
      <ClaimFields of={of} />
      <h4>Who says so</h4>
      <Chain of={of} />
      <p class="soft small">
        {of.speech_act ? `${of.speech_act} · ` : ""}{of.origin ? `origin: ${apart(of.origin)} · ` : ""}{of.copy_of ? `copy of ${of.copy_of} · ` : ""}
        <button type="button" class="link" onClick={() => go("narrative", of.id)}>History of this claim</button>
      </p>
      {why && <p class="soft small">{why}</p>}
    </div>
  );
}

/** Draw the claims and the one that is looked at. */
export function Claims({ view }: { view: EventView }) {
  const now = claim.value;
  return (
    <section aria-label="Claims">
      <h3>{view.claims.length === 1 ? "The claim" : `${view.claims.length} claims`}</h3>
      {view.claims.length > 1 && (
        <div class="claim-tabs" role="tablist" aria-label="Claims">
          {view.claims.map((one) => <Tab key={one.id} of={one} isChosen={one.id === now?.id} />)}
        </div>
      )}
      {now && <Looked view={view} of={now} />}
    </section>
  );
}
