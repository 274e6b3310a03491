// What moved from telling to telling, and how far the claim came by outlet and by side.
import type { Narrative } from "../../api/types";
import { counted, dayName } from "../parts/words";

type Moved = Narrative["moved"][number];
type Reach = Narrative["outlets"][number];

const NAMES: Readonly<Record<Moved["field"], string>> = {
  number: "Number", means: "Means", people: "People", place: "Place", actor: "Actor", day: "Day",
};

function Values({ of }: { of: Moved }) {
  return (
    <ol class="moved-values">
      {of.values.map((one) => (
        <li key={one.value}>
          <bdi><b>{one.value}</b></bdi> <span class="soft">first {dayName(one.first_day)}, {counted(one.claim_ids.length, "claim")}</span>
        </li>
      ))}
    </ol>
  );
}

/** Draw the fields that take several values, in the order in which these were first told. */
export function MovedFields({ of }: { of: Narrative }) {
  return (
    <section>
      <h2>What moved</h2>
      {of.moved.length === 0 && <p class="soft">Nothing: every telling has the same values.</p>}
      <dl class="moved">
        {of.moved.map((one, at) => [
          <dt key={`name-${at}`}>{NAMES[one.field]}{one.of && <span class="soft"> {one.of}</span>}</dt>,
          <dd key={`values-${at}`}><Values of={one} /></dd>,
        ])}
      </dl>
    </section>
  );
}

/** Draw how many documents tell it, and since when. */
export function ReachTable({ title, name, all }: { title: string; name: string; all: readonly Reach[] }) {
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <table>
        <thead><tr><th scope="col">{name}</th><th scope="col" class="n">Documents</th><th scope="col">First</th></tr></thead>
        <tbody>
          {all.map((one) => (
            <tr key={one.name}><th scope="row">{one.name}</th><td class="n">{one.documents}</td><td>{dayName(one.first_day)}</td></tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
