// What the records of a decision are called: an event by its title, a claim by its words.
import type { HistoryPage, Judgement } from "../../api/types";
import { apart } from "../../frame/apart";
import { counted, titleOf } from "../../list/words";
import { codesTold } from "../rounds/told";
import { valueText } from "./value";

export type AboutAll = NonNullable<HistoryPage["about"]>;

/** Name a record; by its id where it is sealed or there no more. */
export function nameOf(id: string, about: AboutAll): string {
  const known = about[id];
  const event = known?.row ? titleOf(known.row) : "";
  if (!known?.words) return event || id;
  return event ? `“${apart(known.words)}” in: ${event}` : `“${known.words}”`;
}

function part(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Say what a decision was made on: a field's value, else how the record stood. */
export function beforeText(one: Judgement): string {
  const status = part(one.before, "status");
  if (one.field || status === undefined) return valueText(one.before ?? one.machine);
  const inclusion = part(one.before, "inclusion");
  return one.decision === "include" ? valueText(inclusion) : String(status);
}

/** Say what was decided, records by their names. */
export function afterText(one: Judgement, about: AboutAll): string {
  if (one.decision === "code") return codesTold(one.value);
  const others = strings(part(one.value, "with"));
  if (others.length) return `with ${others.map((id) => nameOf(id, about)).join("; ")}`;
  const claims = strings(part(one.value, "claim_ids"));
  if (claims.length) return `${counted(claims.length, "claim")}: ${claims.map((id) => `“${apart(about[id]?.words ?? id)}”`).join(", ")}`;
  if (one.value === true) return "";
  return one.value === false ? "taken back" : valueText(one.value);
}
