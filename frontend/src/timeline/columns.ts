// Lays bars out on the screen: columns for exact days, rows of bars for the rest, joined where they are under a pixel.
import type { Bar } from "./told";

/** Days of a window, both included, and its width in pixels. */
export interface Scale {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/** What is drawn: bars that begin and end in the same pixels are one. */
export interface Column {
  readonly first: number;
  readonly last: number;
  readonly x: number;
  readonly width: number;
  readonly number: number;
  readonly decided: number;
  readonly bars: readonly Bar[];
}

/** A column in one of the rows below the exact days. */
export interface Placed extends Column {
  readonly row: number;
}

/** Narrowest column in pixels. */
const LEAST = 4;
/** A span of so many days is still drawn as a column: a day told as "the night of 3 to 4 June". */
const EXACT_DAYS = 2;
/** Days of the bins that the server joins days to where they are too many. */
const BIN_DAYS: Readonly<Record<string, number>> = { week: 7, month: 31, year: 366 };

/** Return how many pixels a day is. */
export function pixelsPerDay({ first, last, width }: Scale): number {
  return width / (last - first + 1);
}

/** Return a day's left edge in pixels. */
export function xOf(scale: Scale, day: number): number {
  return (day - scale.first) * pixelsPerDay(scale);
}

/** Return the day at a pixel. */
export function dayAt(scale: Scale, x: number): number {
  return Math.floor(scale.first + x / pixelsPerDay(scale));
}

function columnOf(bar: Bar, scale: Scale): Column | null {
  const { first, last } = bar;
  if (last < scale.first || first > scale.last) return null;
  const x = Math.floor(Math.max(xOf(scale, first), -2) / LEAST) * LEAST;
  const end = Math.min(xOf(scale, last + 1), scale.width + 2);
  const exact = pixelsPerDay(scale) >= LEAST ? Math.max(xOf(scale, first), -2) : x;
  return { first, last, x: exact, width: Math.max(end - exact, LEAST), number: bar.number, decided: bar.decided, bars: [bar] };
}

function joined(one: Column, other: Column): Column {
  return {
    ...one, first: Math.min(one.first, other.first), last: Math.max(one.last, other.last), width: Math.max(one.width, other.width),
    number: one.number + other.number, decided: one.decided + other.decided,
    bars: [...one.bars, ...other.bars],
  };
}

/** Tell whether a bar's days are exact enough for a column: no more than the bins that the server joined days to. */
export function isExact(bar: Pick<Bar, "first" | "last">, binned: string | null = null): boolean {
  return bar.last - bar.first < (BIN_DAYS[binned ?? ""] ?? EXACT_DAYS);
}

function joinedBy(bars: readonly Bar[], scale: Scale, keyOf: (column: Column) => number): readonly Column[] {
  const at = new Map<number, Column>();
  for (const bar of bars) {
    const column = columnOf(bar, scale);
    if (!column) continue;
    const key = keyOf(column);
    const before = at.get(key);
    at.set(key, before ? joined(before, column) : column);
  }
  return [...at.values()].sort((one, other) => one.x - other.x);
}

/** Return the columns of exact days, in the order of days. */
export function columnsOf(bars: readonly Bar[], scale: Scale): readonly Column[] {
  return joinedBy(bars, scale, (column) => Math.round(column.x));
}

/** Tell whether a column stands for an event of these days; bins hold all days within them. */
export function holds(column: Column, [first, last]: readonly [number, number], isBinned: boolean): boolean {
  if (first < column.first || last > column.last) return false;
  return column.bars.some((bar) => (isBinned ? bar.first <= first && last <= bar.last : bar.first === first && bar.last === last));
}

/** Place inexact bars in rows so that none covers another; what finds no row within `rows` joins the last. */
export function rowsOf(bars: readonly Bar[], scale: Scale, rows: number): readonly Placed[] {
  const ends: number[] = [];
  const wide = Math.ceil(scale.width) + LEAST;
  const columns = joinedBy(bars, scale, (column) => Math.round(column.x / LEAST) * wide + Math.round((column.x + column.width) / LEAST));
  const sorted = [...columns].sort((one, other) => one.x - other.x || other.width - one.width);
  return sorted.map((column) => {
    const free = ends.findIndex((end) => end <= column.x);
    const row = free >= 0 ? free : Math.min(ends.length, rows - 1);
    ends[row] = Math.max(ends[row] ?? 0, column.x + column.width + 1);
    return { ...column, row };
  });
}

/** Return a column's height: by the square root, so that one event is seen beside a hundred. */
export function heightOf(number: number, most: number, room: number): number {
  return Math.max(3, room * Math.sqrt(number / Math.max(most, 1)));
}
