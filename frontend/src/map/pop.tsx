// The events at the point that was clicked: one point is one symbol, and this is what stands behind it.
import type { Spot } from "../api/types";
import { changed, filter } from "../state/filter";
import { EventsOf } from "./events-of";
import { spotInWords } from "./in-words";
import { mapView, opened } from "./state";

/** Half the side of the box that holds one exact point, in degrees. */
const POINT_BOX = 0.0001;

function narrow(spot: Spot): void {
  const box = [spot.lon - POINT_BOX, spot.lat - POINT_BOX, spot.lon + POINT_BOX, spot.lat + POINT_BOX];
  filter.value = changed(filter.value, { bbox: box.map((degrees) => degrees.toFixed(5)).join(",") });
  opened.value = [];
}

function Place({ spot }: { spot: Spot }) {
  return (
    <section>
      <h3>{spotInWords(spot)}</h3>
      <EventsOf ids={spot.ids} number={spot.number} />
      {spot.number > spot.ids.length && <button type="button" onClick={() => narrow(spot)}>Show all {spot.number} in the list</button>}
    </section>
  );
}

/** Show the events of the clicked symbols; Escape or the button closes it. */
export function Pop() {
  const spots = opened.value.flatMap((at) => mapView.value?.spots[at] ?? []);
  if (!spots.length) return null;
  const close = (): void => { opened.value = []; };
  return (
    <div class="map-pop" role="dialog" aria-label="Events here" onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); close(); } }}>
      <button type="button" class="map-close" onClick={close} aria-label="Close" ref={(button) => button?.focus()}>×</button>
      {spots.slice(0, 12).map((spot) => <Place key={`${spot.lat} ${spot.lon}`} spot={spot} />)}
      {spots.length > 12 && <p class="soft">and {spots.length - 12} more places: zoom in</p>}
    </div>
  );
}
