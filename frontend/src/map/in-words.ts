// Says in words what a symbol on the map shows.
import { isAdmin, standingOf } from "./features";
import type { Spot } from "./spots";

function withinWords({ precision, radius_km }: Spot): string {
  if (precision === "country") return "somewhere in the country";
  if (isAdmin(precision)) return "somewhere in the district or province";
  return radius_km >= 1 ? `within ${radius_km.toLocaleString("en", { maximumFractionDigits: 0 })} km` : "exact place";
}

function decidedWords(spot: Spot): string {
  const standing = standingOf(spot);
  return standing === "proposed" ? "all proposed" : standing === "decided" ? "all decided" : `${spot.decided} decided, others proposed`;
}

/** Return a spot in words: "Idlib, within 5 km: 12 events, 3 decided, others proposed, 2 disputed". */
export function spotInWords(spot: Spot): string {
  const events = spot.number === 1 ? "1 event" : `${spot.number.toLocaleString("en")} events`;
  const disputed = spot.disputed ? `, ${spot.disputed} disputed` : "";
  const standing = spot.number === 1 ? (spot.decided ? "decided" : "proposed") : decidedWords(spot);
  return `${spot.name}, ${withinWords(spot)}: ${events}, ${standing}${disputed}`;
}
