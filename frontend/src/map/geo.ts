// Small geometry on the globe: circles of so many kilometres, boxes around points.
import type { Polygon, Position } from "geojson";

/** Kilometres in a degree of latitude (WGS84 mean). */
const KM_PER_DEGREE = 111.2;
/** Corners of a circle. */
export const CORNERS = 48;

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** A point in degrees. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** Return a circle around a point as a polygon; `km` is its radius. */
export function circleAround({ lat, lon }: Place, km: number): Polygon {
  const up = km / KM_PER_DEGREE;
  const across = up / Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  const ring: Position[] = [];
  for (let at = 0; at <= CORNERS; at += 1) {
    const angle = (2 * Math.PI * (at % CORNERS)) / CORNERS;
    ring.push([lon + across * Math.cos(angle), Math.max(-89, Math.min(89, lat + up * Math.sin(angle)))]);
  }
  return { type: "Polygon", coordinates: [ring] };
}

/** Return the smallest box around points, null where there is none. */
export function boxAround(places: readonly Place[]): Box | null {
  if (!places.length) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lat, lon } of places) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Return the box between two corners. */
export function boxBetween(one: Place, other: Place): Box {
  return [
    Math.min(one.lon, other.lon), Math.min(one.lat, other.lat), Math.max(one.lon, other.lon), Math.max(one.lat, other.lat),
  ];
}

/** Write a box as the filter takes it: west,south,east,north to some 10 m. */
export function printBox(box: Box): string {
  return box.map((degrees) => Number(degrees.toFixed(4))).join(",");
}

/** Read a box as the filter writes it, null where it is none. */
export function parseBox(text: string | undefined): Box | null {
  const [west, south, east, north, ...more] = (text ?? "").split(",").map(Number);
  const box = [west, south, east, north];
  if (more.length || !box.every((degrees) => Number.isFinite(degrees))) return null;
  return box as unknown as Box;
}

/** Degrees beyond which the map does not go: its world is a square. */
const FARTHEST = 85.051129;

/** Return a point in web Mercator, the whole world from 0 to 1, from west to east and from north to south. */
export function mercator({ lat, lon }: Place): readonly [number, number] {
  const angle = (Math.max(-FARTHEST, Math.min(FARTHEST, lat)) * Math.PI) / 180;
  return [(lon + 180) / 360, (1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2];
}
