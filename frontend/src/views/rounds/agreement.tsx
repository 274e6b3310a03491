// What came of a round: agreement field by field, and each difference to be adjudicated; hidden until all have finished.
import { useState } from "preact/hooks";
import type { AgreementView } from "../../api/types";
import { go } from "../../state/route";
import { useLoaded } from "../parts/loaded";
import { View, Waiting } from "../parts/view";
import { counted, fieldName, interval } from "../parts/words";
import { Adjudicate } from "./adjudicate";

type Field = AgreementView["fields"][number];

/** Plain words for what the server names as statisticians do. */
const METRICS: Readonly<Record<string, string>> = { nominal: "the same or not", "sets (MASI)": "names in common (MASI)" };

function Row({ of }: { of: Field }) {
  return (
    <tr>
      <th scope="row">{fieldName(of.field)}</th>
      <td class="n">{of.n}</td>
      <td>{of.alpha === null ? <span class="soft">{of.note}</span> : interval(of.alpha, of.low, of.high)}</td>
      <td class="soft">{METRICS[of.metric] ?? of.metric}</td>
    </tr>
  );
}

function Table({ of }: { of: AgreementView }) {
  return (
    <div class="wide" tabIndex={0} role="region" aria-label="Agreement by field">
      <table class="agreement">
        <caption>Krippendorff’s alpha: 1 is full agreement, 0 what chance would give. The interval says where it lies with 95 % certainty.</caption>
        <thead><tr><th scope="col">Field</th><th scope="col" class="n">Claims (n)</th><th scope="col">Alpha (95 % interval)</th><th scope="col">Compared by</th></tr></thead>
        <tbody>{of.fields.map((field) => <Row key={field.field} of={field} />)}</tbody>
      </table>
    </div>
  );
}

function Hidden({ of }: { of: AgreementView }) {
  const rest = of.round.reviewers.map((name) => `${name} ${of.round.codes[name] ?? 0} of ${of.round.shares[name] ?? of.round.items}`);
  return <p>Hidden until everybody has finished: {rest.join(", ")}.</p>;
}

function Result({ of, put }: { of: AgreementView; put: (after: AgreementView) => void }) {
  const open = of.differences.filter((one) => !one.is_settled);
  return (
    <>
      <Table of={of} />
      <h2>Differences <span class="soft" role="status">{open.length} open of {of.differences.length}</span></h2>
      {of.differences.length === 0 && <p class="soft">Nothing differs.</p>}
      {of.differences.map((one) => <Adjudicate key={`${one.item} ${one.field}`} round={of.round.id} one={one} put={put} />)}
    </>
  );
}

/** Show what came of a round. */
export function AgreementPart({ round }: { round: string }) {
  const loaded = useLoaded<AgreementView>(`rounds/${encodeURIComponent(round)}/agreement`);
  const [after, setAfter] = useState<AgreementView | null>(null);
  const view = after ?? loaded.value;
  return (
    <View title={view ? `Agreement: ${view.round.name}` : "Agreement"}>
      {view && <p class="tools"><span class="soft">{counted(view.round.items, "claim")}, coded by {view.round.reviewers.join(", ")}</span> <button type="button" class="link" onClick={() => go("rounds")}>all rounds</button></p>}
      {!view && <Waiting on={loaded} name="Agreement" />}
      {view && (view.is_hidden ? <Hidden of={view} /> : <Result of={view} put={setAfter} />)}
    </View>
  );
}
