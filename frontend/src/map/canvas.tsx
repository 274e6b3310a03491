// The window with the map: follows filter, selection and what the server tells, and answers clicks.
import { effect, untracked } from "@preact/signals";
import type { Map as GlMap, MapMouseEvent } from "maplibre-gl";
import { useEffect, useRef } from "preact/hooks";
import { params } from "../state/filter";
import { pickPoint, select } from "../state/selection";
import { canDraw } from "./can-draw";
import { chosenPlace } from "./chosen";
import { startDrawing } from "./draw";
import { makeMap, redress, windowOf } from "./engine";
import { bulkOf, fitToBulk } from "./fit";
import { parseBox } from "./geo";
import { drawBox, drawChosen, drawView, spotsAt } from "./overlay";
import { drawOwn, nameUnder } from "./own/draw";
import { own } from "./own/held";
import { onScheme } from "./palette";
import { inView, isDrawing, mapView, opened, problem, under } from "./state";
import { current } from "./current";

const NO_WEBGL = "This browser cannot draw the map (WebGL 2 is missing or switched off). The places are listed instead.";

function answerClick(map: GlMap, event: MapMouseEvent): void {
  const pick = pickPoint.value;
  if (pick) return pick(event.lngLat.lat, event.lngLat.lng);
  const spots = mapView.value?.spots ?? [];
  const found = spotsAt(map, event.point.x, event.point.y, spots);
  const only = found.length === 1 ? spots[found[0]!] : undefined;
  if (only?.number === 1 && only.ids[0]) {
    opened.value = [];
    select(only.ids[0]);
  } else opened.value = found;
}

function hover(map: GlMap, event: MapMouseEvent): void {
  const spots = mapView.value?.spots ?? [];
  const isOver = spotsAt(map, event.point.x, event.point.y, spots).length > 0;
  map.getCanvas().style.cursor = pickPoint.value || isDrawing.value ? "crosshair" : isOver ? "pointer" : "";
  under.value = nameUnder(map, event.point.x, event.point.y);
}

function tell(map: GlMap): void {
  const view = mapView.value;
  if (view) drawView(map, view);
  drawBox(map, parseBox(params.value.get("bbox")?.[0]));
  drawChosen(map, chosenPlace.value);
}

function isInWindow(map: GlMap): boolean {
  return (mapView.value?.spots ?? []).some((spot) => map.getBounds().contains([spot.lon, spot.lat]));
}

/** Keep the map with the signals; the answers stop that. */
function followSignals(map: GlMap): (() => void)[] {
  let isFitted = (mapView.peek()?.spots.length ?? 0) > 0;
  return [
    effect(() => {
      const view = mapView.value;
      if (!view || !map.getSource("spots")) return;
      drawView(map, view);
      if (view.spots.length && (!isFitted || !isInWindow(map))) fitToBulk();
      isFitted ||= view.spots.length > 0;
    }),
    effect(() => drawBox(map, parseBox(params.value.get("bbox")?.[0]))),
    effect(() => {
      const place = chosenPlace.value;
      drawChosen(map, place);
      if (place && !map.getBounds().contains([place.lon, place.lat])) map.panTo([place.lon, place.lat], { duration: 0 });
    }),
    effect(() => drawOwn(map, own.value)),
    effect(() => startDrawing(map, isDrawing.value)),
    effect(() => { map.getCanvas().style.cursor = pickPoint.value || isDrawing.value ? "crosshair" : ""; }),
    onScheme(() => redress(map)),
  ];
}

function attend(map: GlMap, stops: (() => void)[]): void {
  let isFirst = true;
  const dressed = (): void => {
    if (isFirst) stops.push(...followSignals(map));
    else {
      tell(map);
      drawOwn(map, own.value);
    }
    isFirst = false;
  };
  map.on("style.load", dressed);
  map.on("click", (event) => answerClick(map, event));
  map.on("mousemove", (event) => hover(map, event));
  inView.value = windowOf(map);
  map.on("moveend", () => { inView.value = windowOf(map); });
  map.once("idle", () => {
    performance.mark("map painted");
    map.getContainer().dataset["painted"] = "yes";
  });
  map.on("error", (event) => { problem.value = event.error.message; });
  current.value = map;
}

/** Call `then` once the events are known or are known not to come: the map opens where they are. */
function whenTold(then: () => void): () => void {
  let isDone = false;
  return effect(() => {
    if (isDone || (!mapView.value && !problem.value)) return;
    isDone = true;
    untracked(then);
  });
}

/** Draw the map; where it cannot be drawn it says so. */
export function Canvas() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stops: (() => void)[] = [];
    if (!canDraw()) problem.value = NO_WEBGL;
    else stops.push(whenTold(() => {
      if (place.current) attend(makeMap(place.current, bulkOf(mapView.peek()?.spots ?? [])), stops);
    }));
    return () => {
      for (const stop of stops) stop();
      current.value?.remove();
      current.value = null;
    };
  }, []);
  return <div class="map-canvas" ref={place} />;
}
