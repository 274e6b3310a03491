// How the parts of a row are put into words.
import { apart } from "../frame/apart";
import type { Days, EventRow, Point } from "../api/types";

const NUMBER = new Intl.NumberFormat("en");

/** Write a number with its thousands apart. */
export function many(number: number): string {
  return NUMBER.format(number);
}

/** Write a number with its noun: "1 report", "3 reports". */
export function counted(number: number, noun: string): string {
  return `${many(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** Write days as precisely as they are known: "2017-12-27", "2017-12-25 – 12-31", "undated". */
export function daysInWords(days: Days): string {
  if (!days.first && !days.last) return "undated";
  if (days.first === days.last) return days.first ?? "";
  const isSameYear = days.first && days.last && days.first.slice(0, 5) === days.last.slice(0, 5);
  return `${days.first ?? "…"} – ${isSameYear ? days.last?.slice(5) : (days.last ?? "…")}`;
}

/** Write how many stand behind an event: reports, outlets, and origins where they can be told. */
export function standing(row: EventRow): string {
  const origins = row.origins === null ? "origins unknown" : counted(row.origins, "origin");
  return `${counted(row.reports, "report")} · ${counted(row.outlets, "outlet")} · ${origins}`;
}

const UNITS: Readonly<Record<string, string>> = { admin1: "province", admin2: "district", admin3: "subdistrict" };

/** Name a place; a province says that it is one, for its town may have the same name. */
export function placeName(place: Pick<Point, "name" | "precision">): string {
  const unit = UNITS[place.precision];
  return unit && !place.name.toLowerCase().endsWith(unit) ? `${place.name} ${unit}` : place.name;
}

/** Write where an event was, or that it has no place. */
export function placeInWords(row: EventRow): string {
  return row.place ? placeName(row.place) : row.place_words ?? "no place";
}

/** Name the foremost side and count the others: a title is to be read at a glance, the fields name them all. */
function foremost(names: string): string {
  const [first = "", ...others] = names.split("; ");
  return apart(first.replace(/ \([^()]*\)$/, "")) + (others.length ? ` +${others.length}` : "");
}

/** Say an event neutrally: what, where, and the foremost side, to whom where that is told. */
export function sentenceOf(row: EventRow): string {
  const what = row.label.charAt(0).toUpperCase() + row.label.slice(1);
  const place = row.place ? placeName(row.place) : row.place_words?.split("; ")[0]?.replace(/ \([^()]*\)$/, "");
  const who = row.who ? `: ${foremost(row.who)}` : "";
  return `${what}${place ? `, ${apart(place)}` : ""}${who}${row.whom ? ` → ${foremost(row.whom)}` : ""}`;
}

/** Say how an event is told: "hedged" is a linguist's word, and stays in the codebook and in files alone. */
export function toldAs(text: string): string {
  return text.replace(/\bhedged\b/g, "uncertain");
}

/** Say an event where its day does not stand beside it. */
export function titleOf(row: EventRow): string {
  return `${sentenceOf(row)}, ${daysInWords(row.day)}`;
}

/** Say why the list is empty, and what to do: nothing was read, nothing was found, nothing was linked, or the filter. */
export function whyEmpty(filter: string, counts: Readonly<Record<string, number>>): string {
  if (filter) return "No event passes this filter.";
  if (!counts["documents"]) return "No report was read yet. “reportedly code” and the reports’ folder reads them, then “reportedly link” makes events.";
  if (!counts["claims"]) return "The reports that were read tell no event that was found.";
  if (!counts["events"]) return "The claims of the reports are not grouped into events yet. “reportedly link” does that.";
  return "Every event is sealed.";
}
