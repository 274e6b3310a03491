// What each rule of aggregation makes of the disputed fields; choosing one shows it, and changes nothing that is kept.
import { send } from "../../api/client";
import type { ContradictionsView, Session } from "../../api/types";
import { toldAs } from "../../list/words";
import { decide, refresh } from "../../state/decisions";
import { announce, announceError } from "../../state/live";
import { session } from "../../state/session";
import { counted, fieldName } from "../parts/words";

type UnderRule = ContradictionsView["under"][number];

const OWN = "review.corrected@1"; // what a person decided, whatever the rule

function rulesOf(under: readonly UnderRule[]): readonly UnderRule[] {
  return under.filter((one, at) => under.findIndex((other) => other.rule === one.rule) === at);
}

/** Write a value, or why a rule gives it, as the page calls it. */
function shown(field: string, text: string): string {
  return field === "factuality" ? toldAs(text) : text;
}

/** Make what a rule gives the event's own value, by a decision of this person's. */
function take(view: ContradictionsView, value: UnderRule): void {
  void decide({ target: view.event.id, decision: "correct", field: value.field, value: value.value, version: view.event.version })
    .then((done) => { if (done) announce(`${fieldName(value.field)} of the event is now by your decision: ${shown(value.field, value.text ?? "no value")}`); });
}

function Take({ value, view }: { value: UnderRule; view: ContradictionsView }) {
  const own = view.under.find((one) => one.rule === OWN && one.field === value.field);
  const isPointless = value.rule === OWN || value.text === null || (own ? own.text === value.text : false);
  if (isPointless || !session.value?.may_write) return null;
  return (
    <button type="button" class="link take" aria-label={`Set ${fieldName(value.field).toLowerCase()} to ${shown(value.field, value.text ?? "")}`}
      title="The event then has this value by your decision, whatever the rule; what the reports say stays as it is" onClick={() => take(view, value)}>set this value</button>
  );
}

function Cell({ field, value, isChosen, view }: { field: string; value: UnderRule | undefined; isChosen: boolean; view: ContradictionsView }) {
  return (
    <td class={isChosen ? "chosen" : undefined}>
      <span class="rule-value">{value?.text ? shown(field, value.text) : <span class="soft">no value</span>}</span>
      {value?.is_in_force && <span class="in-force">in force</span>}
      {value && <span class="soft why">{shown(field, value.why)}</span>}
      {value && <Take value={value} view={view} />}
    </td>
  );
}

function Row({ field, view, rules }: { field: string; view: ContradictionsView; rules: readonly UnderRule[] }) {
  return (
    <tr>
      <th scope="row">{fieldName(field)}</th>
      {rules.map(({ rule }) => (
        <Cell key={rule} field={field} isChosen={rule === view.rule} view={view} value={view.under.find((one) => one.field === field && one.rule === rule)} />
      ))}
    </tr>
  );
}

function Head({ one, view, choose }: { one: UnderRule; view: ContradictionsView; choose: (rule: string) => void }) {
  const isChosen = one.rule === view.rule;
  const [name, does] = one.label.split(/: (.*)/s);
  return (
    <th scope="col" class={isChosen ? "chosen" : undefined}>
      {one.rule === OWN ? <span>{name}</span> : (
        <label title={one.rule}><input type="radio" name="rule" checked={isChosen} onChange={() => choose(one.rule)} /> {name}</label>
      )}
      {does && <span class="soft why">{does}</span>}
    </th>
  );
}

/** Put a rule in force for all events; the page is drawn anew from then on. */
async function useRule(rule: string): Promise<void> {
  try {
    session.value = await send<Session>("rule", { rule });
    refresh.value += 1;
    const left = session.value.unsettled;
    announce(left ? `The rule is in force; ${counted(left, "event")} are still being settled under it.` : "The rule is in force for all events.");
  } catch (error) {
    announceError(error);
  }
}

function InForce({ view, rules }: { view: ContradictionsView; rules: readonly UnderRule[] }) {
  const chosen = rules.find(({ rule }) => rule === view.rule);
  const isInForce = view.under.some((one) => one.rule === view.rule && one.is_in_force);
  if (!chosen || isInForce || !session.value?.may_write) return <>Choose another rule to look at it.</>;
  const name = chosen.label.split(":")[0]?.toLowerCase();
  return <button type="button" onClick={() => void useRule(chosen.rule)}>Put “{name}” in force for all events of the project</button>;
}

/** Draw the values under each rule, the chosen one framed. */
export function Rules({ view, choose }: { view: ContradictionsView; choose: (rule: string) => void }) {
  const rules = rulesOf(view.under);
  const fields = [...new Set(view.under.map((one) => one.field))];
  if (rules.length === 0) return null;
  return (
    <div class="wide" tabIndex={0} role="region" aria-label="Value under each rule">
      <table class="rules">
        <caption><span class="caption-words">The event’s value under each rule. What the reports say stays as it is. <InForce view={view} rules={rules} /></span></caption>
        <thead>
          <tr><td />{rules.map((one) => <Head key={one.rule} one={one} view={view} choose={choose} />)}</tr>
        </thead>
        <tbody>{fields.map((field) => <Row key={field} field={field} view={view} rules={rules} />)}</tbody>
      </table>
    </div>
  );
}
