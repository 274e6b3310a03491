// Moves the window to the filter's events.
import { current } from "./current";
import { boxAround } from "./geo";
import { mapView } from "./state";

/** The nearest zoom that fitting goes to: a town with what lies around it. */
const NEAREST = 9;

/** Move the window to the filter's events; a whole country's or province's middle counts as a point. */
export function fitToFilter(isSudden = false): void {
  const map = current.value;
  const box = boxAround(mapView.value?.spots ?? []);
  if (!map || !box) return;
  const still = isSudden || matchMedia("(prefers-reduced-motion: reduce)").matches;
  map.fitBounds([box[0], box[1], box[2], box[3]], { padding: 36, maxZoom: NEAREST, duration: still ? 0 : 350 });
}
