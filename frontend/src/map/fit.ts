// Moves the window to the filter's events.
import type { Spot } from "./spots";
import { current } from "./current";
import { boxAround, type Box, type Place } from "./geo";
import { spots } from "./state";

/** Room around what is shown, in pixels, and the nearest zoom that is gone to: a town with what lies around it. */
export const FRAME = { padding: 36, maxZoom: 9 } as const;

/** Share of the events that the first window may leave out at each edge, so that one far outlier does not hide the rest. */
const TAIL = 0.03;

function quantile(values: readonly { readonly at: number; readonly number: number }[], share: number): number {
  const sorted = [...values].sort((one, other) => one.at - other.at);
  const whole = sorted.reduce((sum, { number }) => sum + number, 0);
  let sum = 0;
  for (const { at, number } of sorted) if ((sum += number) > share * whole) return at;
  return sorted[sorted.length - 1]?.at ?? 0;
}

/** Return the box of the bulk of the events. */
export function bulkOf(spots: readonly Pick<Spot, "lat" | "lon" | "number">[]): Box | null {
  if (!spots.length) return null;
  const lons = spots.map(({ lon, number }) => ({ at: lon, number }));
  const lats = spots.map(({ lat, number }) => ({ at: lat, number }));
  return [quantile(lons, TAIL), quantile(lats, TAIL), quantile(lons, 1 - TAIL), quantile(lats, 1 - TAIL)];
}

/** Tell whether a place lies in a box. */
export function isInside([west, south, east, north]: Box, { lat, lon }: Place): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function show(box: Box | null, isSudden: boolean): void {
  const map = current.value;
  if (!map || !box) return;
  const still = isSudden || matchMedia("(prefers-reduced-motion: reduce)").matches;
  map.fitBounds([box[0], box[1], box[2], box[3]], { ...FRAME, duration: still ? 0 : 350 });
}

/** Move the window to where most of the filter's events are. */
export function fitToBulk(): void {
  show(bulkOf(spots.value), true);
}

/** Move the window to all of the filter's events; a whole country's or province's middle counts as a point. */
export function fitToFilter(): void {
  show(boxAround(spots.value), false);
}
