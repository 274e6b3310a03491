// A claim's field in the shape in which a correction gives it: every value with the words that it rests on.
import type { ClaimView, Field, Value, Words } from "../api/types";

/** A value with its words, as the API takes it. */
export interface Given {
  readonly value: unknown;
  readonly evidence: readonly (readonly [number, number])[];
}

/** Fields that hold a list of values. */
export const LISTS: ReadonlySet<string> = new Set(["who", "whom", "where", "how_many"]);

function stretches(words: readonly Words[]): readonly (readonly [number, number])[] {
  return words.map(({ start, end }) => [start, end] as const);
}

/** Return the stretches that a new value rests on: the words selected for it, else those of the value it replaces. */
export function restsOn(chosen: Readonly<Record<"start" | "end", number>> | null, old: Value | undefined): Given["evidence"] {
  return chosen ? [[chosen.start, chosen.end]] : stretches(old?.words ?? []);
}

/** Return a value as it stands, with its words. */
export function given(value: Value): Given {
  return { value: value.value, evidence: stretches(value.words) };
}

/** Return the field's new value: `fresh` in place of the value at `at`, or after all where `at` is null. */
export function corrected(field: Field, fresh: Given, at: number | null): unknown {
  if (field.name === "factuality") return fresh.value;
  if (!LISTS.has(field.name)) return fresh;
  const kept = field.values.map(given);
  return at === null ? [...kept, fresh] : kept.map((value, index) => (index === at ? fresh : value));
}

/** Return the field's new value without the one at `at`: the others, or that the report tells none. */
export function without(field: Field, at: number): unknown {
  const kept = field.values.map(given).filter((_, index) => index !== at);
  return kept.length ? kept : { uncoded: "absent" };
}

/** A link of a chain as the API takes it. */
export interface GivenLink {
  readonly source_id: string | null;
  readonly name: string;
  readonly type: string;
  readonly words?: string | null;
  readonly evidence?: readonly Words[];
  readonly cue?: Words | null;
}

/** Return a claim's chain in the shape in which a correction gives it. */
export function chainOf(of: ClaimView): readonly GivenLink[] {
  return of.chain.map(({ source_id, name, type, words, cue }) => (
    { source_id, name, type, words: words?.text ?? null, evidence: words ? [words] : [], cue }
  ));
}

/** Return days as a correction gives them; one day where both are the same. */
export function days(first: string, last: string): { first: string | null; last: string | null; precision: string } {
  const range = { first: first || null, last: last || first || null };
  if (!range.first) return { ...range, precision: "open" };
  return { ...range, precision: range.first === range.last ? "day" : "days" };
}

/** Read "35.93, 36.63" as latitude and longitude in degrees; null where it is no point on the globe. */
export function pointFrom(text: string): { lat: number; lon: number } | null {
  const parts = text.trim().split(/[\s,;]+/).map(Number);
  const [lat, lon] = parts;
  if (parts.length !== 2 || lat === undefined || lon === undefined || Number.isNaN(lat) || Number.isNaN(lon)) return null;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}
