// One claim's fields: each value with the number of its words, its rule, and who changed it.
import type { ClaimView, Field, Value } from "../api/types";
import { editField } from "../decide/open";
import { toldAs } from "../list/words";
import { focus } from "../state/selection";
import { session } from "../state/session";
import { showWords, wordsOf } from "./store";

function basis(value: Value): string {
  const score = value.score === null ? "" : ` · score ${value.score.toFixed(2)}`;
  return [value.derivation, value.rule && `${value.rule}${score}`].filter(Boolean).join(" · ");
}

function OneValue({ of, field, value }: { of: ClaimView; field: Field; value: Value }) {
  const words = wordsOf(value);
  const isShown = focus.value?.claim === of.id && focus.value.field === field.name && focus.value.start === words?.start;
  const kind = `value f-${field.name}${value.by ? " value-corrected" : ""}`;
  return (
    <li title={basis(value)}>
      <button type="button" class={kind} aria-pressed={isShown} onClick={() => showWords(of, field.name, words?.start)}>
        {words && <sup>{value.number}</sup>}{field.name === "factuality" ? toldAs(value.text) : value.text}
      </button>
      {value.derivation && <span class="soft"> {value.derivation}</span>}
      {value.by && <span class="soft"> by {value.by}{value.machine ? `; the machine had ${value.machine}` : ""}</span>}
    </li>
  );
}

function None({ field }: { field: Field }) {
  const by = field.by ? ` by ${field.by}${field.machine ? `; the machine had ${field.machine}` : ""}` : "";
  return <span><span class={field.is_decided ? "corrected" : "soft"}>{field.uncoded ?? "not told"}</span><span class="soft">{by}</span></span>;
}

function Edit({ of, field }: { of: ClaimView; field: Field }) {
  if (!session.value?.may_write) return null;
  return (
    <button type="button" class="link edit" aria-label={`Edit ${field.label}`} onClick={() => editField(of, field)}>edit</button>
  );
}

function One({ of, field }: { of: ClaimView; field: Field }) {
  return (
    <>
      <dt>{field.label}</dt>
      <dd data-field={field.name}>
        <Edit of={of} field={field} />
        {field.values.length === 0 && <None field={field} />}
        {field.values.length > 0 && (
          <ul class="told">{field.values.map((value, at) => <OneValue key={at} of={of} field={field} value={value} />)}</ul>
        )}
        {field.suggestion && <p class="suggestion">The machine now says: {field.suggestion}</p>}
      </dd>
    </>
  );
}

/** Draw the fields of a claim. */
export function ClaimFields({ of }: { of: ClaimView }) {
  return <dl class="fields">{of.fields.map((field) => <One key={field.name} of={of} field={field} />)}</dl>;
}
