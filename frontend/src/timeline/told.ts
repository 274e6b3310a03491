// The bars that the server tells, one object each, with days as numbers.
import type { Bars } from "../api/types";
import { dayOf } from "./days";

/** Events whose days are the same: the first and last day as numbers, both included. */
export interface Bar {
  readonly first: number;
  readonly last: number;
  readonly number: number;
  readonly decided: number;
}

/** Return the bars of the columns, in their order. */
export function barsOf(told: Bars): readonly Bar[] {
  return told.first.flatMap((iso, at) => {
    const first = dayOf(iso);
    if (first === null) return [];
    return { first, last: first + (told.days[at] ?? 1) - 1, number: told.number[at] ?? 0, decided: told.decided[at] ?? 0 };
  });
}
