// The history of a claim: who told it first in these reports, who said it after, what moved, and who denies it.
import type { ClaimView, EventPage, Narrative } from "../../api/types";
import { sentenceOf } from "../../list/words";
import { subject } from "../../state/route";
import { useLoaded } from "../parts/loaded";
import { View, Waiting } from "../parts/view";
import { counted, originsText } from "../parts/words";
import { Axis } from "./axis";
import { Tellings } from "./echoes";
import { MovedFields, ReachTable } from "./moved";
import { patternName } from "./pattern";

const KINDS: Readonly<Record<Narrative["kind"], string>> = {
  narrative: "A claim that is told again about changing happenings.",
  "one-happening": "Several reports of one happening.",
  "told-once": "Only one document of this corpus tells it.",
};

function origins(of: Narrative): string {
  if (of.origins === null || of.origins === 0) return `no independent origin found in this corpus (${counted(of.documents, "document")})`;
  return originsText(of.origins, of.origin_names, of.unknown.length);
}

function History({ of }: { of: Narrative }) {
  const facts = [counted(of.documents, "document"), of.copies ? counted(of.copies, "copy", "copies") : "", origins(of)];
  return (
    <>
      <p class="lead">What its claims share: {patternName(of.pattern)}. {KINDS[of.kind]} {facts.filter(Boolean).join(" · ")}</p>
      <Axis of={of} />
      <div class="two">
        <div>
          <Tellings title="First told in this corpus" none="Everything in this corpus denies it." all={of.first ? [of.first] : []} />
          {of.also.length > 0 && <Tellings title="In the same document" none="" all={of.also} />}
          <Tellings title="Echoes" none="Nobody else in this corpus tells it." all={of.echoes} />
          <Tellings title="Denials" none="Nobody in this corpus denies it." all={of.denials} />
        </div>
        <div>
          <MovedFields of={of} />
          <ReachTable title="By outlet" name="Outlet" all={of.outlets} />
          <ReachTable title="By documented side of the outlet" name="Side" all={of.sides} />
        </div>
      </div>
    </>
  );
}

/** The title of the event that a claim belongs to, as the list and the other views have it. */
function useTitle(claim: string | null): string | null {
  const told = useLoaded<ClaimView>(claim ? `claims/${encodeURIComponent(claim)}` : null);
  const event = told.value?.events[0];
  const page = useLoaded<EventPage>(event ? "events" : null, { ids: event ?? null, limit: 1 });
  const row = page.value?.rows[0];
  if (row) return sentenceOf(row);
  return told.value && (!event || page.value) ? `“${told.value.trigger.text}”` : null;
}

/** Show the history of the claim in the address. */
export function NarrativeView() {
  const claim = subject.value;
  const loaded = useLoaded<Narrative>(claim ? `claims/${encodeURIComponent(claim)}/narrative` : null);
  const title = useTitle(claim);
  const view = loaded.value;
  if (!claim) return <View title="Claim history"><p>Open an event first; H shows the history of its claim.</p></View>;
  return (
    <View title={title ? `Claim history: ${title}` : "Claim history"}>
      {view ? <History of={view} /> : <Waiting on={loaded} name="History" />}
    </View>
  );
}
