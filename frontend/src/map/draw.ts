// Draws an area on the map by dragging, which becomes the filter's box.
import type { Map as GlMap, MapMouseEvent } from "maplibre-gl";
import { filterTo } from "./area";
import { boxBetween, type Place } from "./geo";
import type { Overlay } from "./overlay";
import { isDrawing } from "./state";

/** A drag shorter than this is a slip, in pixels. */
const LEAST_DRAG = 6;

function placeOf(event: MapMouseEvent): Place {
  return { lat: event.lngLat.lat, lon: event.lngLat.lng };
}

/** Let the next drag draw an area instead of moving the map; the answer stops that. */
export function startDrawing(map: GlMap, overlay: Overlay, isOn: boolean): (() => void) | undefined {
  if (!isOn) return undefined;
  let first: MapMouseEvent | null = null;
  const down = (event: MapMouseEvent): void => {
    event.preventDefault();
    first = event;
  };
  const move = (event: MapMouseEvent): void => {
    if (first) overlay.outline(boxBetween(placeOf(first), placeOf(event)));
  };
  const up = (event: MapMouseEvent): void => {
    if (!first) return;
    const isSlip = first.point.dist(event.point) < LEAST_DRAG;
    if (!isSlip) filterTo(boxBetween(placeOf(first), placeOf(event)));
    first = null;
    isDrawing.value = isSlip;
  };
  map.dragPan.disable();
  const attended = [map.on("mousedown", down), map.on("mousemove", move), map.on("mouseup", up)];
  return () => {
    map.dragPan.enable();
    for (const one of attended) one.unsubscribe();
  };
}
