// The rounds with everybody's progress, and the form that starts one.
import type { Round } from "../../api/types";
import { go } from "../../state/route";
import { session } from "../../state/session";
import { useLoaded, type Loaded } from "../parts/loaded";
import { View, Waiting } from "../parts/view";
import { counted } from "../parts/words";
import { StartRound } from "./start";

const LEAD = "Coders see the words and none of the machine’s values. A sample measures the machine on your own reports; double coding measures how far two coders agree, and neither sees the other’s values before both have finished.";

const KINDS: Readonly<Record<Round["kind"], string>> = { sample: "sample", double: "double coding" };

function Progress({ of }: { of: Round }) {
  return (
    <ul class="progress">
      {of.reviewers.map((name) => {
        const [done, all] = [of.codes[name] ?? 0, of.shares[name] ?? of.items];
        return <li key={name}><label>{name} <progress max={all} value={done} /> {done} of {all}</label></li>;
      })}
    </ul>
  );
}

function isMine(of: Round): boolean {
  const me = session.value?.reviewer ?? "";
  return of.reviewers.includes(me) && (of.codes[me] ?? 0) < (of.shares[me] ?? of.items);
}

function One({ of }: { of: Round }) {
  return (
    <tr>
      <th scope="row">{of.name}</th>
      <td>{KINDS[of.kind]}</td>
      <td>{counted(of.items, "claim")}<br /><span class="soft">{of.filter ? `filter ${of.filter}` : "of all"}, draw number {of.seed}</span></td>
      <td><Progress of={of} /></td>
      <td>
        {isMine(of) && <button type="button" onClick={() => go("rounds", `${of.id}/code`)}>Code</button>}
        {!of.is_open && <button type="button" onClick={() => go("rounds", `${of.id}/agreement`)}>Agreement</button>}
        {of.is_open && !isMine(of) && <span class="soft">others are coding</span>}
      </td>
    </tr>
  );
}

function Rounds({ on }: { on: Loaded<Round[]> }) {
  if (!on.value) return <Waiting on={on} name="Rounds" />;
  if (on.value.length === 0) return <p class="soft">No round was started yet.</p>;
  return (
    <div class="wide">
      <table class="rounds">
        <thead><tr>{["Round", "Kind", "Drawn", "Coded", "To do"].map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>{on.value.map((one) => <One key={one.id} of={one} />)}</tbody>
      </table>
    </div>
  );
}

/** Draw the list and the form. */
export function RoundList() {
  const loaded = useLoaded<Round[]>("rounds");
  return (
    <View title="Blind rounds" lead={LEAD}>
      <p class="tools"><button type="button" class="link" onClick={() => go("accuracy")}>accuracy on these reports</button></p>
      <Rounds on={loaded} />
      {session.value?.may_write !== false && <StartRound started={loaded.reload} />}
    </View>
  );
}
