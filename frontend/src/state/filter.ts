// The filter that list, map and timeline share, and its spelling as a query string.
import { computed, signal } from "@preact/signals";

/** A filter's parameters: each name with the values of which one must hold. */
export type Params = ReadonlyMap<string, readonly string[]>;

/** The parameters in the order in which they are written. */
export const NAMES = [
  "q", "country", "admin1", "place", "actor", "type", "outlet", "since", "until", "published_since", "published_until",
  "status", "inclusion", "why", "contradiction", "killed", "origins", "reports", "factuality", "precision", "bbox",
  "placed", "dated", "flag", "assigned", "sealed", "part_of", "ids",
] as const;

const WHOLE = new Set(["q", "bbox"]);

function decoded(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** Cut alternatives at commas; a comma or backslash that belongs to a value has a backslash before it. */
function alternatives(text: string): string[] {
  const parts = text.match(/(?:\\.|[^,\\])+/gsu) ?? [];
  return parts.map((part) => part.replace(/\\(.)/gsu, "$1").trim()).filter(Boolean);
}

/** Read a query string; a comma between values means "or". */
export function parseFilter(text: string): Params {
  const params = new Map<string, string[]>();
  for (const part of text.split("&")) {
    const cut = part.indexOf("=");
    if (cut < 1) continue;
    const name = decoded(part.slice(0, cut));
    const told = decoded(part.slice(cut + 1));
    const values = WHOLE.has(name) ? [told].filter(Boolean) : alternatives(told);
    if (values.length) params.set(name, [...(params.get(name) ?? []), ...values]);
  }
  return params;
}

function rank(name: string): number {
  const at = (NAMES as readonly string[]).indexOf(name);
  return at < 0 ? NAMES.length : at;
}

const AS_THEY_STAND = /%(2C|3A|2F|5C)/g;

/** Encode as the server does: letters, digits and `,:/-._~\` stand as they are. */
function encoded(text: string): string {
  const all = encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return all.replace(AS_THEY_STAND, (code) => decodeURIComponent(code));
}

function printed(name: string, values: readonly string[]): string {
  if (WHOLE.has(name)) return encoded(values.join(" "));
  const spelled = [...new Set(values)].sort().map((value) => value.replace(/[\\,]/g, "\\$&"));
  return encoded(spelled.join(","));
}

/** Write parameters in the one spelling that the server has too. */
export function printFilter(params: Params): string {
  const names = [...params.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return names.map((name) => `${name}=${printed(name, params.get(name) ?? [])}`).join("&");
}

/** Return `text` with some parameters set anew; null or an empty list takes one out. */
export function changed(text: string, change: Readonly<Record<string, string | readonly string[] | null>>): string {
  const params = new Map(parseFilter(text));
  for (const [name, value] of Object.entries(change)) {
    const values = value === null ? [] : typeof value === "string" ? [value] : value;
    if (values.length && values[0] !== "") params.set(name, values);
    else params.delete(name);
  }
  return printFilter(params);
}

/** The filter in force, as a query string without `?`. */
export const filter = signal("");

/** The order of the list. */
export const sort = signal("queue");

/** The filter's parameters. */
export const params = computed(() => parseFilter(filter.value));

/** Narrow, widen or clear the filter by some parameters; others stay. */
export function setFilter(change: Readonly<Record<string, string | readonly string[] | null>>): void {
  filter.value = changed(filter.value, change);
}

/** Take one value of a parameter in or out. */
export function toggleValue(name: string, value: string): void {
  const now = params.value.get(name) ?? [];
  setFilter({ [name]: now.includes(value) ? now.filter((one) => one !== value) : [...now, value] });
}
