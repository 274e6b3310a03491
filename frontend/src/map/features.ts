// Says how a symbol on the map is drawn: by how many events it stands for, and how many of them are decided.
import type { Standing } from "./symbols";

/** What a symbol stands for. */
export interface Sums {
  readonly number: number;
  readonly decided: number;
}

/** Tell how much of a spot is decided. */
export function standingOf({ number, decided }: Sums): Standing {
  return decided <= 0 ? "proposed" : decided < number ? "mixed" : "decided";
}

/** Return a symbol's size class: one event, up to 9, up to 99, more. */
export function sizeOf(number: number): number {
  return number < 2 ? 0 : number < 10 ? 1 : number < 100 ? 2 : 3;
}

/** Return the number written in a symbol: none for one event, thousands from ten thousand on. */
export function countOf(number: number): string {
  return number < 2 ? "" : number < 10_000 ? String(number) : `${Math.floor(number / 1000)}k`;
}

/** Tell whether a place is a whole province, district or country, which is drawn dashed and without a fill. */
export function isAdmin(precision: string): boolean {
  return precision === "country" || precision.startsWith("admin");
}
