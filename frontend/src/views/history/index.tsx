// All decisions, the latest first: who decided what, when and why, on what before; one's own can be undone.
import { useState } from "preact/hooks";
import type { HistoryPage } from "../../api/types";
import { redo, undo } from "../../state/decisions";
import { go, subject } from "../../state/route";
import { session } from "../../state/session";
import { useLoaded } from "../parts/loaded";
import { View, Waiting } from "../parts/view";
import { counted } from "../parts/words";
import { nameOf, type AboutAll } from "./named";
import { DecisionRow } from "./row";

const PAGE = 100;
const NONE = "Each decision will stand here once somebody decides: who accepted, corrected, merged or took back what, when and why.";

function Tools({ reviewer, choose }: { reviewer: string; choose: (name: string) => void }) {
  const known = session.value;
  return (
    <p class="tools">
      <button type="button" disabled={!known?.undoable} onClick={() => void undo()}>Undo my last ({known?.undoable ?? 0})</button>
      <button type="button" disabled={!known?.redoable} onClick={() => void redo()}>Redo ({known?.redoable ?? 0})</button>
      <label>
        By{" "}
        <select value={reviewer} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">everybody</option>
          {(known?.reviewers ?? []).map((name) => <option key={name} value={name}>{name}</option>)}
        </select>
      </label>
      {subject.value && <button type="button" class="link" onClick={() => go("history")}>about every record, not only this one</button>}
    </p>
  );
}

function Pages({ page, move }: { page: HistoryPage; move: (offset: number) => void }) {
  if (page.total <= PAGE) return null;
  return (
    <p class="tools">
      <button type="button" disabled={page.offset === 0} onClick={() => move(Math.max(0, page.offset - PAGE))}>Later</button>
      <button type="button" disabled={page.offset + PAGE >= page.total} onClick={() => move(page.offset + PAGE)}>Earlier</button>
    </p>
  );
}

/** A decision that takes another back is about the record of that other. */
function retracted(page: HistoryPage): AboutAll {
  const known = new Map(page.judgements.map((one) => [one.id, page.about?.[one.target]]));
  return Object.fromEntries(page.judgements.flatMap(({ retracts }) => {
    const about = known.get(retracts ?? "");
    return retracts && about ? [[retracts, about]] : [];
  }));
}

function Table({ page }: { page: HistoryPage }) {
  const takenBack = new Set(page.judgements.map((one) => one.retracts));
  const about = { ...page.about, ...retracted(page) };
  return (
    <div class="wide">
      <table class="decisions">
        <thead>
          <tr>{["No.", "When (UTC)", "Who", "Decision", "About", "From", "To", "Why"].map((name) => <th key={name} scope="col">{name}</th>)}</tr>
        </thead>
        <tbody>{page.judgements.map((one) => <DecisionRow key={one.id} one={one} isTakenBack={takenBack.has(one.id)} about={about} />)}</tbody>
      </table>
    </div>
  );
}

/** Show the decisions about the record in the address, else all. */
export function HistoryView() {
  const [reviewer, setReviewer] = useState("");
  const [offset, setOffset] = useState(0);
  const target = subject.value;
  const loaded = useLoaded<HistoryPage>("judgements", { target, reviewer: reviewer || null, offset, limit: PAGE });
  const page = loaded.value;
  const choose = (name: string) => { setReviewer(name); setOffset(0); };
  return (
    <View title={target ? `Decisions about ${nameOf(target, page?.about ?? {})}` : "Decisions"} lead="Nothing is overwritten: each decision is a line of its own, and taking one back is another.">
      <Tools reviewer={reviewer} choose={choose} />
      {page ? <><p role="status">{counted(page.total, "decision")}</p>{page.total > 0 ? <Table page={page} /> : <p class="soft">{target || reviewer ? "None." : NONE}</p>}<Pages page={page} move={setOffset} /></> : <Waiting on={loaded} name="Decisions" />}
    </View>
  );
}
