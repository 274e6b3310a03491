// The events at the point that was clicked: one point is one symbol, and this is what stands behind it.
import { changed, filter } from "../state/filter";
import { EventsOf, MOST } from "./events-of";
import { spotInWords } from "./in-words";
import { only, type Spot } from "./spots";
import { opened, spots } from "./state";

/** Places told at once. */
const PLACES = 12;

function narrow(spot: Spot): void {
  filter.value = changed(filter.value, only(spot));
  opened.value = [];
}

function Place({ spot }: { spot: Spot }) {
  return (
    <section>
      <h3>{spotInWords(spot)}</h3>
      <EventsOf query={changed(filter.value, only(spot))} number={spot.number} />
      {spot.number > MOST && <button type="button" onClick={() => narrow(spot)}>Show all {spot.number} in the list</button>}
    </section>
  );
}

/** Show the events of the clicked symbols; Escape or the button closes it. */
export function Pop() {
  const here = opened.value.flatMap((at) => spots.value[at] ?? []);
  if (!here.length) return null;
  const close = (): void => { opened.value = []; };
  return (
    <div class="map-pop" role="dialog" aria-label="Events here" onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); close(); } }}>
      <button type="button" class="map-close" onClick={close} aria-label="Close" ref={(button) => button?.focus()}>×</button>
      {here.slice(0, PLACES).map((spot) => <Place key={`${spot.lat} ${spot.lon} ${spot.precision}`} spot={spot} />)}
      {here.length > PLACES && <p class="soft">and {here.length - PLACES} more places: zoom in</p>}
    </div>
  );
}
