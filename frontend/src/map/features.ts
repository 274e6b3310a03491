// Turns the server's spots into what MapLibre draws: a point for each, and an area where the place is not exact.
import type { Feature, FeatureCollection, Point, Polygon } from "geojson";
import type { Spot } from "../api/types";
import { circleAround } from "./geo";
import { symbolName, type Standing } from "./symbols";

/** What a drawn point carries; `at` is the spot's number in the view. */
export interface SpotProperties {
  readonly at: number;
  readonly image: string;
  readonly size: number;
  readonly count: string;
  readonly standing: Standing;
  readonly weight: number;
  readonly name: string;
}

/** An area is drawn from this radius on, in km: less is within the symbol. */
const LEAST_AREA_KM = 0.5;

/** Tell how much of a spot is decided. */
export function standingOf({ number, decided }: Pick<Spot, "number" | "decided">): Standing {
  return decided <= 0 ? "proposed" : decided < number ? "mixed" : "decided";
}

/** Return a spot's size class: one event, up to 9, up to 99, more. */
export function sizeOf(number: number): number {
  return number < 2 ? 0 : number < 10 ? 1 : number < 100 ? 2 : 3;
}

function pointOf(spot: Spot, at: number): Feature<Point, SpotProperties> {
  const standing = standingOf(spot);
  const size = sizeOf(spot.number);
  const image = symbolName(standing, size, spot.disputed > 0);
  const count = spot.number > 1 ? String(spot.number) : "";
  return {
    type: "Feature", id: at, geometry: { type: "Point", coordinates: [spot.lon, spot.lat] },
    properties: { at, image, size, count, standing, weight: spot.number, name: spot.name },
  };
}

/** Return the points of all spots. */
export function pointsOf(spots: readonly Spot[]): FeatureCollection<Point, SpotProperties> {
  return { type: "FeatureCollection", features: spots.map(pointOf) };
}

/** Tell whether a place is a whole province, district or country, which is drawn dashed and without a fill. */
export function isAdmin(precision: string): boolean {
  return precision === "country" || precision.startsWith("admin");
}

function areaOf(spot: Spot, at: number): Feature<Polygon> {
  return {
    type: "Feature", id: at, geometry: circleAround(spot, spot.radius_km), properties: { at, admin: isAdmin(spot.precision) },
  };
}

/** Return the areas within which the places are. */
export function areasOf(spots: readonly Spot[]): FeatureCollection<Polygon> {
  const features = spots.flatMap((spot, at) => (spot.radius_km >= LEAST_AREA_KM ? [areaOf(spot, at)] : []));
  return { type: "FeatureCollection", features };
}
