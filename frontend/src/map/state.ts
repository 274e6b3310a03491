// What the parts of the map share: the server's view of the filter, the spots in view, and what a click is for.
import { computed, signal } from "@preact/signals";
import type { MapView } from "../api/types";
import { filter } from "../state/filter";
import { pickPoint } from "../state/selection";
import type { Box, Place } from "./geo";
import { spotsOf, type Spot } from "./spots";

/** The filter's events on the map, null until they are known. */
export const mapView = signal<MapView | null>(null);

/** Why the map could not be told or drawn, empty where it could. */
export const problem = signal("");

/** What the window shows, null until the map is drawn. */
export const inView = signal<Box | null>(null);

/** The numbers of the spots of which the events are listed, and where on the window. */
export const opened = signal<readonly number[]>([]);

/** Whether the next drag draws an area. */
export const isDrawing = signal(false);

/** The name of the user's own boundary under the pointer. */
export const under = signal("");

/** The filter's exact points. */
export const spots = computed<readonly Spot[]>(() => (mapView.value ? spotsOf(mapView.value.spots) : []));

/** How many events have a point. */
export const placed = computed(() => spots.value.reduce((sum, spot) => sum + spot.number, 0));

/** How many have none. */
export const unplaced = computed(() => (mapView.value?.trays ?? []).reduce((sum, tray) => sum + tray.number, 0));

/** Close what lists events of some spots when the filter changes: its spots are others. */
export function closeWithFilter(): () => void {
  return filter.subscribe(() => { opened.value = []; });
}

/** Ask for a place on the map; null where the person gave up. */
export function pickPlace(): Promise<Place | null> {
  return new Promise((settle) => {
    const take = (lat: number, lon: number): void => {
      settle({ lat, lon });
      pickPoint.value = null;
    };
    pickPoint.value = take;
    const stop = pickPoint.subscribe((now) => {
      if (now === take) return;
      settle(null);
      queueMicrotask(() => stop());
    });
  });
}
