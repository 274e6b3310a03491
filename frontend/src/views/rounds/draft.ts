// What a coder has filled in so far, and what of it is saved: undefined was not coded, null means that the text has none.
import { toldAs } from "../../list/words";

/** The values of one claim; lists and pairs as the API takes them. */
export interface Draft {
  readonly is_event: boolean | undefined;
  readonly what: string | null | undefined;
  readonly who: readonly string[] | null | undefined;
  readonly whom: readonly string[] | null | undefined;
  readonly where: string | readonly [number, number] | null | undefined;
  readonly when: readonly [string | null, string | null] | null | undefined;
  readonly killed: readonly [number | null, number | null] | null | undefined;
  readonly factuality: string | null | undefined;
  readonly source: string | null | undefined;
}

export const EMPTY: Draft = {
  is_event: undefined, what: undefined, who: undefined, whom: undefined, where: undefined, when: undefined,
  killed: undefined, factuality: undefined, source: undefined,
};

/** Return what is saved: every field that was coded. */
export function codesOf(draft: Draft): Record<string, unknown> {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

/** Read actors by comma; undefined where nothing is written. */
export function namesOf(text: string): readonly string[] | undefined {
  const names = text.split(/[,،;]/u).map((name) => name.trim()).filter(Boolean);
  return names.length ? names : undefined;
}

/** Read a place: "35.9, 36.6" is a point in degrees, all else an id or a name. */
export function placeOf(text: string): string | readonly [number, number] | undefined {
  const words = text.trim();
  const [, lat, lon] = /^(-?\d+(?:\.\d+)?)[,\s]\s*(-?\d+(?:\.\d+)?)$/.exec(words) ?? [];
  if (lat !== undefined && lon !== undefined) return [Number(lat), Number(lon)];
  return words || undefined;
}

/** Read two ends, of which an empty one takes the other's value where `same`, else is open; undefined where both are. */
export function endsOf<T>(first: T | null, last: T | null, same: boolean): readonly [T | null, T | null] | undefined {
  if (first === null && last === null) return undefined;
  return same ? [first ?? last, last ?? first] : [first, last];
}

/** How a value of one's own is written, by field, where it is not plain words. */
export const OWN_SHAPE: Readonly<Record<string, string>> = {
  is_event: "yes or no", who: "names, by comma", whom: "names, by comma", where: "a name, or latitude, longitude",
  when: "2018-06-27 to 2018-06-29", killed: "5 to 7, or 5 or more",
};

function ends(text: string): readonly [string | null, string | null] {
  const [first = "", last] = text.split(/\s*(?:\bto\b|–|\.\.)\s*/u);
  return [first.trim() || null, last === undefined ? first.trim() || null : last.trim() || null];
}

/** Read numbers as they are shown and as the box asks for them: "3 or more", "up to 3", "5 to 7", "5". */
function numbers(text: string): readonly (number | null)[] {
  const [, least] = /^(?:at least )?(\d+)(?: or more| ?\+)?$/u.exec(text) ?? [];
  const [, most] = /^(?:up to|at most) (\d+)$/u.exec(text) ?? [];
  if (least && !/^\d+$/u.test(text)) return [Number(least), null];
  if (most) return [null, Number(most)];
  return ends(text).map((end) => (end === null ? null : Number(end)));
}

/** Read a value of one's own, in the shape that the field takes. */
export function ownValue(field: string, text: string): unknown {
  if (field === "is_event") return /^(yes|y|true)$/i.test(text);
  if (field === "who" || field === "whom") return namesOf(text) ?? null;
  if (field === "where") return placeOf(text) ?? null;
  if (field === "when") return ends(text);
  if (field === "killed") return numbers(text);
  return field === "factuality" && text === toldAs("hedged") ? "hedged" : text;
}
