// What a coder put into a field, in words.
import { toldAs } from "../../list/words";
import { valueText } from "../history/value";
import { fieldName } from "../parts/words";

/** Say a number by its ends, of which one may be open. */
function numberTold([low, high]: readonly unknown[]): string {
  if (low === high) return String(low);
  if (high === null) return `${String(low)} or more`;
  return low === null ? `up to ${String(high)}` : `${String(low)}–${String(high)}`;
}

function listTold(value: readonly unknown[]): string {
  return value.map((part) => (part === null ? "open" : String(part))).join(" – ");
}

/** Say a coder's value; null is what the text does not tell. */
export function told(value: unknown, field: string): string {
  if (value === null) return "none in the text";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return field === "killed" ? numberTold(value) : listTold(value);
  return field === "factuality" ? toldAs(valueText(value)) : valueText(value);
}

/** Say all that a coder put down of one claim. */
export function codesTold(values: unknown): string {
  if (typeof values !== "object" || values === null) return valueText(values);
  return Object.entries(values).map(([field, value]) => `${fieldName(field)}: ${told(value, field)}`).join("; ");
}
