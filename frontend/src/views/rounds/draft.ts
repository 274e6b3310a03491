// What a coder has filled in so far, and what of it is saved: undefined was not coded, null means that the text has none.

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
