// What the filter's parameters are called on the page.

const NAMES: Readonly<Record<string, string>> = {
  q: "words", admin1: "province", since: "from", until: "until", published_since: "published from", published_until: "published until",
  why: "in the queue for", killed: "killed at least", origins: "origins at least", reports: "reports at least", factuality: "told as",
  precision: "place known to", bbox: "in the map’s view", placed: "on the map", dated: "dated", part_of: "part of", ids: "chosen events",
  inclusion: "data set",
};

/** Return what a parameter is called. */
export function nameOf(parameter: string): string {
  return NAMES[parameter] ?? parameter;
}

const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "code" });
const CODED = new Set(["why", "flag", "precision", "contradiction", "factuality"]);
const WORDS: Readonly<Record<string, string>> = {
  admin1: "province", admin2: "district", number: "how many", time: "when", place: "where", actor: "who", factuality: "whether it happened",
  "denied-only": "only denied", "planned-only": "only planned", "hedged-only": "only told as uncertain", hedged: "uncertain",
};

/** Return how a value is shown: codes in words, long lists and boxes counted, not spelled. */
export function shownValue(parameter: string, value: string): string {
  if (parameter === "bbox") return "";
  if (parameter === "country" && /^[A-Z]{2}$/i.test(value)) return COUNTRIES.of(value.toUpperCase()) ?? value;
  return CODED.has(parameter) ? WORDS[value] ?? value.replaceAll("-", " ") : value;
}
