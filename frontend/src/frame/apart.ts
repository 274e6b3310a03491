// Keeps names that are written from right to left from turning round the dates and numbers beside them.

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const [BEGIN, END] = ["\u2068", "\u2069"]; // Unicode's marks of a stretch that has a direction of its own

/** Return a name to stand in a line of other words: "2018-03-05" beside an Arabic outlet would read "05-03-2018". */
export function apart(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? BEGIN + name + END : name;
}

/** Return a chain of sources from the outlet on, each resting on the next, in this order whatever script they are in. */
export function chainInWords(names: readonly string[]): string {
  return names.map((name) => (name === "OUTLET" ? "outlet not known" : apart(name))).join(" ← ");
}
