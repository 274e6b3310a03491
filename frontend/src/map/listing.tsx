// The points in the window as a list: the map without a pointer, or without WebGL.
import type { Spot } from "../api/types";
import { select } from "../state/selection";
import { spotInWords } from "./in-words";
import { inView, mapView, opened } from "./state";

/** Points listed at once. */
const MOST = 100;

function isWithin(spot: Spot): boolean {
  const box = inView.value;
  return !box || (spot.lon >= box[0] && spot.lon <= box[2] && spot.lat >= box[1] && spot.lat <= box[3]);
}

function choose(spot: Spot, at: number): void {
  const [only] = spot.ids;
  if (spot.number === 1 && only) select(only);
  else opened.value = [at];
}

/** List the points of the window, those of most events first. */
export function Listing({ isOpen }: { isOpen: boolean }) {
  const spots = mapView.value?.spots ?? [];
  const shown = spots.map((spot, at) => ({ spot, at })).filter(({ spot }) => isWithin(spot));
  shown.sort((one, other) => other.spot.number - one.spot.number);
  return (
    <details name="panels" class="map-panel" open={isOpen}>
      <summary>{shown.length === spots.length ? shown.length : `${shown.length} of ${spots.length}`} points</summary>
      <ul class="map-points">
        {shown.slice(0, MOST).map(({ spot, at }) => (
          <li key={at}><button type="button" class="link" onClick={() => choose(spot, at)}>{spotInWords(spot)}</button></li>
        ))}
      </ul>
      {shown.length > MOST && <p class="soft">and {shown.length - MOST} more: zoom in or narrow the filter</p>}
    </details>
  );
}
