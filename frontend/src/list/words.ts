// How the parts of a row are put into words.
import type { Days, EventRow } from "../api/types";

const NUMBER = new Intl.NumberFormat("en");

/** Write a number with its thousands apart. */
export function many(number: number): string {
  return NUMBER.format(number);
}

/** Write a number with its noun: "1 report", "3 reports". */
export function counted(number: number, noun: string): string {
  return `${many(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** Write days as precisely as they are known: "2017-12-27", "2017-12-25 – 2017-12-31", "undated". */
export function daysInWords(days: Days): string {
  if (!days.first && !days.last) return "undated";
  if (days.first === days.last) return days.first ?? "";
  return `${days.first ?? "…"} – ${days.last ?? "…"}`;
}

/** Write how many stand behind an event: reports, outlets, and origins where they can be told. */
export function standing(row: EventRow): string {
  const origins = row.origins === null ? "origins unknown" : counted(row.origins, "origin");
  return `${counted(row.reports, "report")} · ${counted(row.outlets, "outlet")} · ${origins}`;
}

/** Write where an event was, or that it has no place. */
export function placeInWords(row: EventRow): string {
  return row.place?.name ?? row.place_words ?? "no place";
}
