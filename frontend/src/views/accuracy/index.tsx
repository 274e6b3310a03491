// How often the machine's values equal those of people who did not see them, on this project's own reports.
import type { AccuracyPanel } from "../../api/types";
import { go } from "../../state/route";
import { useLoaded } from "../parts/loaded";
import { View, Waiting } from "../parts/view";
import { counted, fieldName, interval } from "../parts/words";

type Field = AccuracyPanel["fields"][number];

function Bar({ of }: { of: Field }) {
  if (of.share === null || of.low === null || of.high === null) return null;
  const says = `${interval(of.share, of.low, of.high)}`;
  return (
    <svg class="share-bar" viewBox="0 0 200 16" role="img" aria-label={says}>
      <path class="line" d="M0 8H200" />
      <rect x={of.low * 200} y="5" width={Math.max(1, (of.high - of.low) * 200)} height="6" />
      <circle cx={of.share * 200} cy="8" r="4" />
    </svg>
  );
}

function Row({ of }: { of: Field }) {
  return (
    <tr>
      <th scope="row">{fieldName(of.field)}</th>
      <td class="n">{of.n}</td>
      <td class="n">{of.right}</td>
      <td>{of.share === null ? <span class="soft">{of.note}</span> : interval(of.share, of.low, of.high)}</td>
      <td><Bar of={of} /></td>
      <td class="soft">{of.share !== null && of.note.replace(/^right: /, "")}</td>
    </tr>
  );
}

function Fields({ of }: { of: AccuracyPanel }) {
  const heads = <><th scope="col" class="n">Coded (n)</th><th scope="col" class="n">Right</th><th scope="col" title="Wilson’s interval">Share right (95 % interval)</th></>;
  return (
    <div class="wide" tabIndex={0} role="region" aria-label="Accuracy by field">
      <table class="accuracy">
        <thead>
          <tr><th scope="col">Field</th>{heads}<th scope="col"><span class="hidden-words">As a bar from 0 to 1</span></th><th scope="col">What counts as right</th></tr>
        </thead>
        <tbody>{of.fields.map((field) => <Row key={field.field} of={field} />)}</tbody>
      </table>
    </div>
  );
}

function Panel({ of }: { of: AccuracyPanel }) {
  const coded = of.rounds.filter((round) => (round.kind === "double" ? !round.is_open : Object.values(round.codes).some(Boolean)));
  return (
    <>
      <p>
        {counted(of.sampled, "claim")} of {of.claims.toLocaleString("en")} coded blind, in {counted(coded.length, "round")}.{" "}
        <button type="button" class="link" onClick={() => go("rounds")}>rounds</button>
      </p>
      {of.unsettled > 0 && (
        <p class="hint">
          {counted(of.unsettled, "value")} on which coders differ {of.unsettled === 1 ? "is" : "are"} not settled and left out. These are the hard ones: until they are settled, the shares are too high.
        </p>
      )}
      {of.sampled === 0 ? <p class="soft">How often each field was right will stand here once a round was coded blind: draw one under “rounds”. A share takes 30 claims at least.</p> : <Fields of={of} />}
    </>
  );
}

/** Show the panel. */
export function AccuracyView() {
  const loaded = useLoaded<AccuracyPanel>("accuracy");
  return (
    <View title="Accuracy on these reports" lead="The machine’s values beside those of coders who did not see them. It says how well the words were coded, never whether the reports are true.">
      {loaded.value ? <Panel of={loaded.value} /> : <Waiting on={loaded} name="Accuracy" />}
    </View>
  );
}
