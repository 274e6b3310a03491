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

/** Return how a value is shown: long lists and boxes are counted, not spelled. */
export function shownValue(parameter: string, value: string): string {
  if (parameter === "bbox") return "";
  return parameter === "why" ? value.replaceAll("-", " ") : value;
}
