// Makes an area of the map the filter's.
import { setFilter } from "../state/filter";
import { printBox, type Box } from "./geo";

/** Narrow the filter to a box. */
export function filterTo(box: Box): void {
  setFilter({ bbox: printBox(box) });
}
