// A value of any shape in few words: what it is called where it has a name, else its parts.

const LONGEST = 90;

function short(text: string): string {
  const points = [...text];
  return points.length > LONGEST ? `${points.slice(0, LONGEST - 1).join("")}…` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function range(first: unknown, last: unknown): string {
  const [from, to] = [first ?? "…", last ?? "…"].map(String);
  return from === to ? `${from}` : `${from}–${to}`;
}

function recordText(value: Readonly<Record<string, unknown>>): string {
  if ("value" in value && "standard" in value) return [value["value"], value["reason"]].filter(Boolean).join(": ");
  if ("value" in value) return plain(value["value"]);
  if ("uncoded" in value) return `none (${String(value["uncoded"])})`;
  if ("first" in value && "last" in value) return range(value["first"], value["last"]);
  if ("low" in value && "high" in value) return `${plain(value["kind"])} ${range(value["low"], value["high"])}`.trim();
  const name = value["label"] ?? value["name"] ?? value["acled"];
  if (name !== undefined) return plain(name);
  return Object.entries(value).filter(([, part]) => part !== null).map(([key, part]) => `${key}: ${plain(part)}`).join("; ");
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(", ");
  if (isRecord(value)) return recordText(value);
  return String(value);
}

/** Say a value in few words. */
export function valueText(value: unknown): string {
  return short(plain(value));
}
