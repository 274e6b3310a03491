// Lays bars out on the screen: columns for exact days, rows of bars for the rest, joined where they are under a pixel.
import type { Bar } from "../api/types";
import { dayOf } from "./days";

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
  readonly ids: readonly string[];
}

/** A column in one of the rows below the exact days. */
export interface Placed extends Column {
  readonly row: number;
}

/** Narrowest column in pixels. */
const LEAST = 4;
/** A span of so many days is still drawn as a column: a day told as "the night of 3 to 4 June". */
const EXACT_DAYS = 2;
/** Ids kept of joined columns: as many as are listed at once. */
const MOST_IDS = 50;
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
  const [first, last] = [dayOf(bar.first), dayOf(bar.last)];
  if (first === null || last === null || last < scale.first || first > scale.last) return null;
  const x = Math.floor(Math.max(xOf(scale, first), -2) / LEAST) * LEAST;
  const end = Math.min(xOf(scale, last + 1), scale.width + 2);
  const exact = pixelsPerDay(scale) >= LEAST ? Math.max(xOf(scale, first), -2) : x;
  return { first, last, x: exact, width: Math.max(end - exact, LEAST), number: bar.number, decided: bar.decided, ids: bar.ids };
}

function joined(one: Column, other: Column): Column {
  return {
    ...one, first: Math.min(one.first, other.first), last: Math.max(one.last, other.last), width: Math.max(one.width, other.width),
    number: one.number + other.number, decided: one.decided + other.decided,
    ids: one.ids.length < MOST_IDS ? [...one.ids, ...other.ids] : one.ids,
  };
}

/** Tell whether a bar's days are exact enough for a column: no more than the bins that the server joined days to. */
export function isExact(bar: Bar, binned: string | null = null): boolean {
  const [first, last] = [dayOf(bar.first), dayOf(bar.last)];
  return first !== null && last !== null && last - first < (BIN_DAYS[binned ?? ""] ?? EXACT_DAYS);
}

/** Return the columns of exact days, in the order of days. */
export function columnsOf(bars: readonly Bar[], scale: Scale): readonly Column[] {
  const at = new Map<number, Column>();
  for (const bar of bars) {
    const column = columnOf(bar, scale);
    if (!column) continue;
    const key = Math.round(column.x);
    const before = at.get(key);
    at.set(key, before ? joined(before, column) : column);
  }
  return [...at.values()].sort((one, other) => one.x - other.x);
}

/** Place inexact bars in rows so that none covers another; what finds no row within `rows` joins the last. */
export function rowsOf(bars: readonly Bar[], scale: Scale, rows: number): readonly Placed[] {
  const ends: number[] = [];
  const columns = bars.flatMap((bar) => columnOf(bar, scale) ?? []);
  const sorted = columns.sort((one, other) => one.x - other.x || other.width - one.width);
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
