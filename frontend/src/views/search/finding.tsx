// One finding: a pattern of claims with its earliest telling, its echoes, its origins and its denials.
import type { Answer, Narrative } from "../../api/types";
import { chainInWords } from "../../frame/apart";
import { go } from "../../state/route";
import { select } from "../../state/selection";
import { eventOf } from "../narrative/echoes";
import { patternName } from "../narrative/pattern";
import { counted, dayName, originsText } from "../parts/words";

function origins(of: Narrative): string {
  if (!of.origins) return `no independent origin found in this corpus (${counted(of.documents, "document")})`;
  return originsText(of.origins, of.origin_names, of.unknown.length);
}

function open(claim: string): void {
  select(eventOf(claim));
  go("events");
}

function Earliest({ of }: { of: Narrative }) {
  const first = of.first ?? of.denials[0];
  if (!first) return null;
  return (
    <>
      <p class="telling-head">
        {of.first ? "Earliest here" : "Denied only"}: <b>{dayName(first.published)}</b> <span class="soft">reported by</span>{" "}
        {chainInWords(first.chain)}
      </p>
      <blockquote class="said-words" dir="auto">{first.words}</blockquote>
      <p class="card-foot">
        <button type="button" class="link" onClick={() => go("narrative", first.claim_id)}>its history</button>
        <button type="button" class="link" onClick={() => open(first.claim_id)}>open its event</button>
      </p>
    </>
  );
}

/** Draw one finding. */
export function Finding({ one }: { one: Answer["findings"][number] }) {
  const of = one.narrative;
  const facts = [
    counted(of.documents, "document"), of.copies ? counted(of.copies, "copy", "copies") : "",
    counted(of.echoes.length, "echo", "echoes"), counted(of.denials.length, "denial"), origins(of),
  ];
  return (
    <article class="claim-card">
      <h2>{patternName(of.pattern)}</h2>
      <p class="soft">{facts.filter(Boolean).join(" · ")} · matches {Math.round(one.score * 100)} % of what was asked</p>
      <Earliest of={of} />
    </article>
  );
}
