// One contradiction: a column for each side with its value, who stands behind it, and every claim that tells it.
import type { ContradictionsView } from "../../api/types";
import { ClaimCard } from "../parts/claim";
import { counted, fieldName, originsText } from "../parts/words";

type Opposed = ContradictionsView["opposed"][number];
type Side = Opposed["sides"][number];

const KINDS: Readonly<Record<string, string>> = {
  number: "the numbers differ", place: "the places differ", time: "the days differ", actor: "the actors differ",
  factuality: "one says it happened, another denies it",
};

function Column({ side, event, number }: { side: Side; event: string; number: number }) {
  return (
    <div class="side" role="group" aria-label={`Side ${number}: ${side.value}`}>
      <h3><span class="soft">Side {number}:</span> {side.value}</h3>
      <p class="soft">told in {counted(side.claims.length, "claim")} · {originsText(side.origins, side.origin_names, side.unknown)}</p>
      {side.claims.map((claim) => <ClaimCard key={claim.id} claim={claim} event={event} />)}
    </div>
  );
}

/** Draw one contradiction with its sides next to each other. */
export function OneContradiction({ one, event }: { one: Opposed; event: string }) {
  return (
    <section class="contradiction">
      <h2>{one.kind === "factuality" ? "Whether it happened" : fieldName(one.field)}: {KINDS[one.kind] ?? one.kind}</h2>
      <p class="same-origin"><b>Same origin?</b> {one.same_origin}{one.note.length > 0 && ` Note: ${one.note.join("; ")}.`}</p>
      <div class="sides">
        {one.sides.map((side, at) => <Column key={at} side={side} event={event} number={at + 1} />)}
      </div>
    </section>
  );
}
