// Where a point of the world lies in the map's window, which is never turned or tilted.
import type { Map as GlMap } from "maplibre-gl";
import { mercator } from "./geo";

/** A map's window: the world's width in pixels, and what of it is to the left of and above the window. */
export interface Window {
  readonly world: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the world at zoom 0. */
const WORLD = 512;

/** Return how many pixels wide the world is at a zoom. */
export function worldAt(zoom: number): number {
  return WORLD * 2 ** zoom;
}

/** Return a map's window of so many pixels. */
export function windowAt(map: GlMap, width: number, height: number): Window {
  const world = worldAt(map.getZoom());
  const { lat, lng } = map.getCenter();
  const [x, y] = mercator({ lat, lon: lng });
  return { world, left: x * world - width / 2, top: y * world - height / 2, width, height };
}

/** Tell whether a circle around a pixel reaches into the window. */
export function reaches({ width, height }: Window, x: number, y: number, radius: number): boolean {
  return x + radius >= 0 && y + radius >= 0 && x - radius <= width && y - radius <= height;
}
