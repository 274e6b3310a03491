// Where the tellings of a narrative stand on a time axis: by day, those of one day above each other.
import type { Narrative } from "../../api/types";

/** One telling on the axis: how far to the right, and how many stand below it. */
export interface Dot {
  readonly kind: "first" | "also" | "echo" | "copy" | "denial";
  readonly x: number;
  readonly row: number;
}

/** The tellings that have a day, the axis's ends, how high it gets, and how many have none. */
export interface Spread {
  readonly dots: readonly Dot[];
  readonly first: string | null;
  readonly last: string | null;
  readonly rows: number;
  readonly undated: number;
}

const MS_A_DAY = 86_400_000;
const CLOSE = 12; // units in which two dots would touch

function told(of: Narrative): readonly (readonly [Dot["kind"], string | null])[] {
  const first = of.first ? [["first", of.first.published] as const] : [];
  const also = of.also.map((one) => ["also", one.published] as const);
  const rest = of.echoes.map((one) => [one.copy_of ? "copy" : "echo", one.published] as const);
  return [...first, ...also, ...rest, ...of.denials.map((one) => ["denial", one.published] as const)];
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_A_DAY;
}

/** Spread tellings over `width` units. */
export function spread(of: Narrative, width: number): Spread {
  const all = told(of);
  const dated = all.flatMap(([kind, day]) => (day === null ? [] : [{ kind, day }]));
  const days = dated.map((one) => one.day).sort();
  const first = days[0] ?? null;
  const last = days[days.length - 1] ?? null;
  if (first === null || last === null) return { dots: [], first, last, rows: 0, undated: all.length };
  const span = Math.max(1, dayNumber(last) - dayNumber(first));
  const rows = new Map<number, number>();
  const dots = dated.map(({ kind, day }) => {
    const x = ((dayNumber(day) - dayNumber(first)) / span) * width;
    const column = Math.round(x / CLOSE);
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { kind, x, row };
  });
  return { dots, first, last, rows: Math.max(...rows.values()), undated: all.length - dated.length };
}
