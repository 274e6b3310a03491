// The buttons of the map: nearer, farther, to the filter's events, draw an area, take it away.
import { params, setFilter } from "../state/filter";
import { pickPoint } from "../state/selection";
import { fitToFilter } from "./fit";
import { current } from "./current";
import { filterTo } from "./area";
import { inView, isDrawing } from "./state";

function Zoom() {
  return (
    <>
      <button type="button" onClick={() => current.value?.zoomIn({ duration: 0 })} aria-label="Zoom in" title="Zoom in (+)">+</button>
      <button type="button" onClick={() => current.value?.zoomOut({ duration: 0 })} aria-label="Zoom out" title="Zoom out (-)">−</button>
    </>
  );
}

function Area() {
  const box = inView.value;
  return (
    <>
      <button type="button" aria-pressed={isDrawing.value} onClick={() => { isDrawing.value = !isDrawing.value; }}>
        {isDrawing.value ? "Drag over the map …" : "Draw an area"}
      </button>
      <button type="button" disabled={!box} onClick={() => box && filterTo(box)}>Filter to view</button>
      {params.value.has("bbox") && <button type="button" onClick={() => setFilter({ bbox: null })}>Clear the area</button>}
    </>
  );
}

/** Show the map's buttons; none works where there is no map. */
export function Tools() {
  if (!current.value) return null;
  return (
    <div class="map-tools" role="group" aria-label="Map">
      <Zoom />
      <button type="button" onClick={() => fitToFilter()}>Fit to filter</button>
      <Area />
    </div>
  );
}

/** Tell that a click is waited for, and offer the middle of the window to those without a pointer. */
export function PickBanner() {
  const pick = pickPoint.value;
  const map = current.value;
  if (!pick) return null;
  const middle = map?.getCenter();
  return (
    <div class="map-pick" role="status">
      <span>Click where it was.</span>
      {middle && <button type="button" onClick={() => { const at = map!.getCenter(); pick(at.lat, at.lng); }}>Take the middle of the map</button>}
      <button type="button" onClick={() => { pickPoint.value = null; }}>Give up</button>
    </div>
  );
}
