// The tellings of a narrative in the order in which they were published.
import type { Narrative } from "../../api/types";
import { chainInWords } from "../../frame/apart";
import { toldAs } from "../../list/words";
import { go } from "../../state/route";
import { select } from "../../state/selection";
import { dayName } from "../parts/words";

type Echo = Narrative["echoes"][number];

/** Return the event that is named by a claim: ids of events are made of the first claim's. */
export function eventOf(claim: string): string {
  return claim.replace(/^clm-/, "evt-");
}

function open(claim: string): void {
  select(eventOf(claim));
  go("events");
}

function One({ of }: { of: Echo }) {
  return (
    <li id={of.claim_id}>
      <p class="telling-head">
        <b>{dayName(of.published)}</b> <span class="soft">reported by</span> {chainInWords(of.chain)}
        {of.factuality !== "asserted" && <span class="tag">{toldAs(of.factuality)}</span>}
        {of.copy_of && <span class="tag">copied text</span>}
      </p>
      <blockquote class="said-words" dir="auto">{of.words}</blockquote>
      <button type="button" class="link" onClick={() => open(of.claim_id)}>open its event</button>
    </li>
  );
}

/** Draw some tellings under a heading, or say that there are none. */
export function Tellings({ title, none, all }: { title: string; none: string; all: readonly Echo[] }) {
  return (
    <section>
      <h2>{title} {all.length > 1 && <span class="soft">{all.length}</span>}</h2>
      {all.length === 0 ? <p class="soft">{none}</p> : <ol class="tellings">{all.map((one) => <One key={one.claim_id} of={one} />)}</ol>}
    </section>
  );
}
