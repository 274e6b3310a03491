// Numbers, days and names as words, the same in every view.
import { apart } from "../../frame/apart";

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
] as const;

/** Name an ISO day for people: "2018-06-30" is "30 June 2018"; "day unknown" for none. */
export function dayName(day: string | null | undefined): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? "") ?? [];
  if (!year || !month || !date) return day ?? "day unknown";
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** Count things: "1 report", "3 reports". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

/** Tell independent origins; null is never a number, and one is never "confirmed". */
export function originsText(origins: number | null, names: readonly string[] = [], unknown = 0): string {
  const open = unknown ? `; of ${counted(unknown, "claim")} the origin cannot be told` : "";
  if (origins === null) return "independent origins: cannot be told";
  const told = names.length ? `: ${names.map(apart).join(", ")}` : "";
  return `${counted(origins, "independent origin")}${told}${open}`;
}

function decimals(value: number): string {
  return value.toFixed(2).replace("-", "−");
}

/** Write a figure with its interval: "0.83 (0.70 to 0.91)". */
export function interval(value: number, low: number | null, high: number | null): string {
  const bounds = low === null || high === null ? "" : ` (${decimals(low)} to ${decimals(high)})`;
  return decimals(value) + bounds;
}

const FIELDS: Readonly<Record<string, string>> = {
  is_event: "Is an event", what: "What", who: "Who", whom: "Whom", where: "Where", when: "When", killed: "Killed",
  how_many: "How many", factuality: "Told as", source: "Source", attribution: "Source chain", inclusion: "Inclusion",
};

/** Name a field for people. */
export function fieldName(field: string | null): string {
  return field === null ? "" : FIELDS[field] ?? field;
}

const TYPES: Readonly<Record<string, string>> = {
  media_outlet: "outlet", state_media: "state media", official_military: "official or military",
  named_person: "named person", armed_actor_statement: "armed actor", monitoring_group: "monitoring group",
  local_residents_activists: "residents, activists", anonymous_source: "anonymous", ngo: "NGO",
  international_org: "international organisation", document: "document", unspecified: "unspecified",
};

/** The types of sources with their names. */
export const SOURCE_TYPES = Object.entries(TYPES);

/** Name a type of source for people. */
export function sourceType(type: string): string {
  return TYPES[type] ?? type;
}
