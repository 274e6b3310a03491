// The contradictions of one event: its sides as columns, and what each rule makes of the values.
import type { ContradictionsView as Shape } from "../../api/types";
import { sentenceOf } from "../../list/words";
import { go, subject } from "../../state/route";
import { selected } from "../../state/selection";
import { useLoaded } from "../parts/loaded";
import { View, Waiting } from "../parts/view";
import { counted, dayName, originsText } from "../parts/words";
import { OneContradiction } from "./opposed";
import { Rules } from "./rules";

function Told({ view, asked }: { view: Shape; asked: string }) {
  const row = view.event;
  const facts = [
    row.day.first ? dayName(row.day.first) : "undated", counted(row.reports, "report"),
    counted(row.outlets, "outlet"), originsText(row.origins),
  ];
  return (
    <>
      <p class="lead">{facts.filter(Boolean).join(" · ")}</p>
      <Rules view={view} choose={(rule) => go("contradictions", `${asked}/${rule}`)} />
      {view.opposed.length === 0 && <p>No contradiction was found between the {counted(row.claims, "claim")} of this event.</p>}
      {view.opposed.map((one, at) => <OneContradiction key={at} one={one} event={row.id} />)}
    </>
  );
}

/** Show the contradictions of the event in the address, else of the one that is open. */
export function ContradictionsView() {
  const [asked = "", rule = null] = (subject.value ?? selected.value ?? "").split("/");
  const loaded = useLoaded<Shape>(asked ? `events/${encodeURIComponent(asked)}/contradictions` : null, { rule });
  const view = loaded.value;
  if (!asked) return <View title="Contradictions"><p>Open an event first; C shows its contradictions.</p></View>;
  return (
    <View title={view ? `Contradictions: ${sentenceOf(view.event)}` : "Contradictions"}>
      {view ? <Told view={view} asked={asked} /> : <Waiting on={loaded} name="Contradictions" />}
    </View>
  );
}
