// Days as numbers, and the marks of a scale of years, months or days.

const MS = 86_400_000;

/** Return a day's number (days since 1970-01-01) from ISO 8601, null where it is none. */
export function dayOf(iso: string | null | undefined): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? "");
  if (!found) return null;
  const ms = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return Number.isNaN(ms) ? null : Math.round(ms / MS);
}

/** Write a day's number as ISO 8601. */
export function isoOf(day: number): string {
  return new Date(Math.round(day) * MS).toISOString().slice(0, 10);
}

/** A mark of the scale: where, what is written there, and whether a greater unit begins. */
export interface Tick {
  readonly day: number;
  readonly text: string;
  readonly isMajor: boolean;
}

/** What a scale is marked in. */
export type Unit = "day" | "week" | "month" | "quarter" | "year" | "years";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
/** Pixels that a mark's words need. */
const ROOM: Readonly<Record<Unit, number>> = { day: 26, week: 48, month: 32, quarter: 34, year: 38, years: 0 };
const LENGTH: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25, years: 1826 };

/** Return the finest unit whose marks have room at so many pixels a day. */
export function unitFor(pixelsPerDay: number): Unit {
  const units = Object.keys(LENGTH) as Unit[];
  return units.find((unit) => LENGTH[unit] * pixelsPerDay >= ROOM[unit]) ?? "years";
}

function dayNumber(year: number, month: number): number {
  return Math.round(Date.UTC(year, month, 1) / MS);
}

function monthTicks(first: number, last: number, step: number): Tick[] {
  const start = new Date(first * MS);
  const ticks: Tick[] = [];
  for (let at = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step; ; at += step) {
    const [year, month] = [Math.floor(at / 12), at % 12];
    const day = dayNumber(year, month);
    if (day > last) return ticks;
    const text = month === 0 ? String(year) : (MONTHS[month] ?? "");
    if (day >= first) ticks.push({ day, text, isMajor: month === 0 && step < 12 });
  }
}

function dayTicks(first: number, last: number, step: number): Tick[] {
  const ticks: Tick[] = [];
  const begin = step === 7 ? Math.floor((first + 3) / 7) * 7 - 3 : Math.floor(first);
  for (let day = begin; day <= last; day += step) {
    const date = new Date(day * MS);
    const isMajor = date.getUTCDate() <= (step === 7 ? 7 : 1);
    const text = isMajor || step === 7 ? `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ""}` : String(date.getUTCDate());
    if (day >= first) ticks.push({ day, text, isMajor });
  }
  return ticks;
}

/** Return the marks between two days at so many pixels a day. */
export function ticksOf(first: number, last: number, pixelsPerDay: number): readonly Tick[] {
  const unit = unitFor(pixelsPerDay);
  if (unit === "day" || unit === "week") return dayTicks(first, last, unit === "day" ? 1 : 7);
  const months = { month: 1, quarter: 3, year: 12, years: 60 }[unit];
  return monthTicks(first, last, months);
}
