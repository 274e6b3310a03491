// One claim as the full views show it: who published it, its words, its chain, and the way to its evidence.
import { slice } from "../../evidence/offsets";
import type { ClaimView, Link } from "../../api/types";
import { toldAs } from "../../list/words";
import { decide } from "../../state/decisions";
import { announce } from "../../state/live";
import { go } from "../../state/route";
import { focus, select } from "../../state/selection";
import { session } from "../../state/session";
import { dayName, sourceType } from "./words";

/** Draw a sentence with the words of the event in it. */
export function Sentence({ claim }: { claim: Pick<ClaimView, "sentence" | "trigger"> }) {
  const { sentence, trigger } = claim;
  const isInside = trigger.start >= sentence.start && trigger.end <= sentence.end;
  if (!isInside) return <blockquote class="said-words" dir="auto">{sentence.text}</blockquote>;
  const from = trigger.start - sentence.start;
  const to = trigger.end - sentence.start;
  return (
    <blockquote class="said-words" dir="auto">
      {slice(sentence.text, 0, from)}<mark class="f-trigger">{slice(sentence.text, from, to)}</mark>
      {slice(sentence.text, to, sentence.end - sentence.start)}
    </blockquote>
  );
}

function isOutlet(link: Link): boolean {
  return link.name === "OUTLET";
}

/** Draw a chain from the outlet to the last source named, one step in for each. */
export function ChainSteps({ links }: { links: readonly Link[] }) {
  return (
    <ol class="chain-steps" aria-label="Reported by">
      {links.map((link, at) => (
        <li key={at}>
          <bdi>{isOutlet(link) ? "outlet not known" : link.name}</bdi> <span class="soft">{sourceType(link.type)}</span>
          {link.words && <span class="soft"> “<bdi>{link.words.text}</bdi>”</span>}
        </li>
      ))}
    </ol>
  );
}

/** Open an event with one of its claims in the evidence pane. */
export function openClaim(event: string, claim: ClaimView): void {
  select(event);
  focus.value = { document: claim.document_id, claim: claim.id, field: "trigger", start: claim.trigger.start };
  go("events");
}

/** Decide about the claim where it stands next to those that oppose it. */
function Decide({ claim }: { claim: ClaimView }) {
  if (!session.value?.may_write) return null;
  const give = (decision: "accept" | "reject", text: string) =>
    void decide({ target: claim.id, decision, version: claim.version }).then((done) => { if (done) announce(text); });
  return (
    <span class="card-decide">
      {claim.status !== "accepted" && <button type="button" onClick={() => give("accept", "Claim accepted")}>Accept this claim</button>}
      {claim.status !== "rejected" && <button type="button" title="It leaves its event" onClick={() => give("reject", "Claim rejected: it has left its event")}>Reject this claim</button>}
    </span>
  );
}

/** Draw a claim with its words and chain; `event` is opened with it. */
export function ClaimCard({ claim, event }: { claim: ClaimView; event: string }) {
  return (
    <article class={`claim-card state-${claim.status}`}>
      <h4><bdi>{claim.outlet ?? "outlet not known"}</bdi>, {dayName(claim.published)}</h4>
      <Sentence claim={claim} />
      <ChainSteps links={claim.chain} />
      <p class="card-foot">
        <span class="soft">{claim.status} · {toldAs(claim.factuality)}{claim.copy_of ? " · copied text" : ""}</span>
        <button type="button" class="link" onClick={() => openClaim(event, claim)}>words in the text</button>
        <button type="button" class="link" onClick={() => go("narrative", claim.id)}>who else says it</button>
        <Decide claim={claim} />
      </p>
    </article>
  );
}
