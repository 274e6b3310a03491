// The window with the map: follows filter, selection and what the server tells, and answers clicks.
import { effect, untracked } from "@preact/signals";
import type { Map as GlMap, MapMouseEvent } from "maplibre-gl";
import { useEffect, useRef } from "preact/hooks";
import { params } from "../state/filter";
import { pickPoint } from "../state/selection";
import { canDraw } from "./can-draw";
import { chosenPlace } from "./chosen";
import { current } from "./current";
import { startDrawing } from "./draw";
import { followSize, makeMap, redress, windowOf } from "./engine";
import { bulkOf, fitToBulk, isInside } from "./fit";
import { parseBox } from "./geo";
import { addNames, keepNames } from "./names";
import { openSpot } from "./open-spot";
import { Overlay } from "./overlay";
import { drawOwn, nameUnder } from "./own/draw";
import { own } from "./own/held";
import { onScheme, palette } from "./palette";
import { inView, isDrawing, mapView, opened, problem, spots, under } from "./state";

const NO_WEBGL = "This browser cannot draw the map (WebGL 2 is missing or switched off). The places are listed instead.";

function answerClick(overlay: Overlay, event: MapMouseEvent): void {
  const pick = pickPoint.value;
  if (pick) return pick(event.lngLat.lat, event.lngLat.lng);
  const found = overlay.at(event.point.x, event.point.y).flatMap(({ ats }) => ats);
  const only = found.length === 1 ? spots.value[found[0]!] : undefined;
  opened.value = [];
  if (only?.number === 1) void openSpot(only);
  else opened.value = found;
}

function hover(map: GlMap, overlay: Overlay, event: MapMouseEvent): void {
  const isOver = overlay.at(event.point.x, event.point.y).length > 0;
  map.getCanvas().style.cursor = pickPoint.value || isDrawing.value ? "crosshair" : isOver ? "pointer" : "";
  under.value = nameUnder(map, event.point.x, event.point.y);
}

/** Say on the map's element that it shows a filter: at once, or where the window moves, once the base map follows. */
function sayDrawn(map: GlMap, filter: string, isMoving: boolean): void {
  const said = (): void => { map.getContainer().dataset["drawn"] = filter; };
  if (isMoving) map.once("idle", said);
  else said();
}

/** Show the spots whenever others are told; the window goes where they are if none is in it. */
function followSpots(map: GlMap, overlay: Overlay, moved: () => void): () => void {
  let isFitted = spots.peek().length > 0;
  return effect(() => {
    const view = mapView.value;
    if (!view) return;
    const all = spots.value;
    overlay.show(all);
    const isAstray = all.length > 0 && (!isFitted || !all.some((spot) => isInside(windowOf(map), spot)));
    if (isAstray) fitToBulk();
    isFitted ||= all.length > 0;
    sayDrawn(map, view.filter, isAstray || !map.getContainer().dataset["painted"]);
    moved();
  });
}

/** Keep the map with the signals; the answers stop that. */
function followSignals(map: GlMap, overlay: Overlay, moved: () => void): (() => void)[] {
  return [
    followSpots(map, overlay, moved),
    effect(() => overlay.outline(parseBox(params.value.get("bbox")?.[0]))),
    effect(() => {
      const place = chosenPlace.value;
      overlay.choose(place);
      if (place && !map.getBounds().contains([place.lon, place.lat])) map.panTo([place.lon, place.lat], { duration: 0 });
    }),
    effect(() => drawOwn(map, own.value)),
    effect(() => startDrawing(map, overlay, isDrawing.value)),
    effect(() => { map.getCanvas().style.cursor = pickPoint.value || isDrawing.value ? "crosshair" : ""; }),
    onScheme(() => redress(map)),
  ];
}

function attend(map: GlMap, stops: (() => void)[]): void {
  const overlay = new Overlay(map, palette());
  const names = keepNames(map, overlay, () => spots.value);
  stops.push(names.stop, followSize(map));
  let isFirst = true;
  map.on("style.load", () => {
    addNames(map, palette());
    if (isFirst) stops.push(...followSignals(map, overlay, names.later));
    else {
      overlay.dress(palette());
      drawOwn(map, own.value);
      names.anew();
    }
    isFirst = false;
  });
  map.on("click", (event) => answerClick(overlay, event));
  map.on("mousemove", (event) => hover(map, overlay, event));
  inView.value = windowOf(map);
  map.on("moveend", () => {
    inView.value = windowOf(map);
    names.later();
  });
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
      if (place.current) attend(makeMap(place.current, bulkOf(spots.peek())), stops);
    }));
    return () => {
      for (const stop of stops) stop();
      current.value?.remove();
      current.value = null;
    };
  }, []);
  return <div class="map-canvas" ref={place} />;
}
