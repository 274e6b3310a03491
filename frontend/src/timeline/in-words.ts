// Says in words what a bar shows.
import type { Column } from "./columns";
import { isoOf } from "./days";

/** Return a column in words: "2018-01-03 to 2018-01-09: 12 events, 3 decided". */
export function columnInWords({ first, last, number, decided }: Column, noun: "event" | "report"): string {
  const days = first === last ? isoOf(first) : `${isoOf(first)} to ${isoOf(last)}`;
  const what = noun === "event" ? (number === 1 ? "1 event" : `${number.toLocaleString("en")} events`) : `first reports of ${number === 1 ? "1 event" : `${number.toLocaleString("en")} events`}`;
  const standing = decided <= 0 ? "proposed" : decided < number ? `${decided} decided` : "decided";
  return `${days}: ${what}, ${standing}`;
}
