// What is told of an event, field by field: the value in force under the rule, and every value with who tells it.
import type { EventField, EventView, Told } from "../api/types";
import { apart } from "../frame/apart";
import { counted, toldAs } from "../list/words";
import { go } from "../state/route";
import { session } from "../state/session";
import { opened, showTold } from "./store";

function standing(told: Told): string {
  const origins = told.origins === null ? "origins unknown" : counted(told.origins, "origin");
  return `${counted(told.reports, "report")} · ${origins}`;
}

/** Write a value as the page calls it. */
function shown(field: EventField, text: string): string {
  return field.name === "factuality" ? toldAs(text) : text;
}

function Teller({ field, told }: { field: EventField; told: Told }) {
  const names = told.origin_names.slice(0, 3).map(apart).join(", ") + (told.origin_names.length > 3 ? " …" : "");
  return (
    <li>
      <button type="button" class={`value f-${field.name}`} onClick={() => showTold(field.name, told.text, told.claim_ids)}>{shown(field, told.text)}</button>
      <span class="soft"> {names ? `reported by ${names} · ` : ""}{standing(told)}</span>
      {told.against_own_side && <span class="chip">against its own side</span>}
    </li>
  );
}

/** Say what the rule in force takes; a rule that nothing is said of by its name. */
function ruleInWords(rule: string | null): string | null {
  const known = session.value?.rules.find((one) => one.name === rule?.split(" ")[0]);
  return known ? `${known.text} (${rule})` : rule;
}

function InForce({ field }: { field: EventField }) {
  if (field.text === null) return <span class="soft">{field.uncoded ?? "not told"}</span>;
  const by = field.by ? `corrected by ${field.by}; the machine had ${field.machine ?? "nothing"}` : ruleInWords(field.rule);
  return <b class={field.by ? "corrected" : undefined} title={by ?? undefined}>{shown(field, field.text)}</b>;
}

function One({ field }: { field: EventField }) {
  const isPlain = field.told.length === 1 && field.told[0]?.text === field.text;
  return (
    <>
      <dt>{field.label}</dt>
      <dd data-field={field.name}>
        {!isPlain && <InForce field={field} />}
        {field.disputed && <button type="button" class="chip warn" onClick={() => go("contradictions", opened.peek()?.row.id ?? null)}>disputed</button>}
        {field.by && <span class="chip">corrected by {field.by}</span>}
        {field.suggestion && <p class="suggestion">The machine now says: {field.suggestion}</p>}
        {field.told.length > 0 && <ul class="told">{field.told.map((told) => <Teller key={told.text} field={field} told={told} />)}</ul>}
      </dd>
    </>
  );
}

/** Draw the fields of an event. */
export function EventFields({ view }: { view: EventView }) {
  return <dl class="fields">{view.fields.map((field) => <One key={field.name} field={field} />)}</dl>;
}
