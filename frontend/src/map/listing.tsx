// The points in the window as a list: the map without a pointer, or without WebGL.
import { useState } from "preact/hooks";
import { spotInWords } from "./in-words";
import { isInside } from "./fit";
import { openSpot } from "./open-spot";
import type { Spot } from "./spots";
import { inView, opened, spots } from "./state";

/** Points listed at once. */
const MOST = 100;

function isWithin(spot: Spot): boolean {
  const box = inView.value;
  return !box || isInside(box, spot);
}

function choose(spot: Spot, at: number): void {
  if (spot.number === 1) void openSpot(spot);
  else opened.value = [at];
}

/** The points of the window, those of most events first. */
function greatest(): readonly { readonly spot: Spot; readonly at: number }[] {
  const shown = spots.value.map((spot, at) => ({ spot, at })).filter(({ spot }) => isWithin(spot));
  return shown.sort((one, other) => other.spot.number - one.spot.number);
}

/** List the points of the window, those of most events first. */
export function Listing({ isOpen }: { isOpen: boolean }) {
  const [isUnfolded, setUnfolded] = useState(isOpen);
  const shown = isUnfolded ? greatest() : [];
  const number = spots.value.reduce((sum, spot) => sum + (isWithin(spot) ? 1 : 0), 0);
  return (
    <details name="panels" class="map-panel" open={isOpen} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>{number === spots.value.length ? number : `${number} of ${spots.value.length}`} {spots.value.length === 1 ? "point" : "points"}</summary>
      <ul class="map-points">
        {shown.slice(0, MOST).map(({ spot, at }) => (
          <li key={at}><button type="button" class="link" onClick={() => choose(spot, at)}>{spotInWords(spot)}</button></li>
        ))}
      </ul>
      {shown.length > MOST && <p class="soft">and {shown.length - MOST} more: zoom in or narrow the filter</p>}
    </details>
  );
}
