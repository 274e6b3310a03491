// Lays the events over the base map: areas, symbols with their counts, what is chosen, and the area of the filter.
import type { Feature } from "geojson";
import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map as GlMap } from "maplibre-gl";
import type { MapView, Spot } from "../api/types";
import { FONTS } from "./base-style";
import { areasOf, pointsOf } from "./features";
import { circleAround, type Box, type Place } from "./geo";
import type { Palette } from "./palette";
import { RADII } from "./symbols";

const NOTHING = { type: "FeatureCollection", features: [] } as const;
const SOURCES = ["areas", "chosen", "chosen-area", "box", "spots"] as const;
const ADMIN = ["get", "admin"] as const;

function areas(colours: Palette): LayerSpecification[] {
  return [
    { id: "areas", type: "fill", source: "areas", filter: ["!", [...ADMIN]], paint: { "fill-color": colours.area, "fill-opacity": 0.07 } },
    {
      id: "area-rims", type: "line", source: "areas", filter: ["!", [...ADMIN]],
      paint: { "line-color": colours.area, "line-opacity": 0.45, "line-width": 1 },
    },
    {
      id: "admin-rims", type: "line", source: "areas", filter: [...ADMIN],
      paint: { "line-color": colours.area, "line-opacity": 0.5, "line-width": 1.2, "line-dasharray": [5, 4] },
    },
  ];
}

function choice(colours: Palette): LayerSpecification[] {
  return [
    { id: "box", type: "line", source: "box", paint: { "line-color": colours.chosen, "line-width": 2, "line-dasharray": [2, 1.5] } },
    {
      id: "chosen-area", type: "line", source: "chosen-area",
      paint: { "line-color": colours.chosen, "line-width": 2, "line-dasharray": [3, 2] },
    },
    {
      id: "chosen", type: "circle", source: "chosen",
      paint: {
        "circle-radius": 21, "circle-color": colours.chosen, "circle-opacity": 0.16,
        "circle-stroke-color": colours.chosen, "circle-stroke-width": 3,
      },
    },
  ];
}

function spots(colours: Palette): LayerSpecification[] {
  const onDisc: ExpressionSpecification = ["==", ["get", "standing"], "decided"];
  return [
    {
      id: "spots", type: "symbol", source: "spots",
      layout: {
        "icon-image": ["get", "image"], "icon-allow-overlap": true, "icon-padding": 0,
        "icon-size": ["interpolate", ["linear"], ["zoom"], 2, 0.6, 5.5, 1],
        "text-field": ["get", "count"], "text-font": [...FONTS], "text-optional": true, "text-padding": 0, "text-ignore-placement": true,
        "text-size": ["match", ["get", "size"], 1, 11, 2, 11.5, 12.5],
        "symbol-sort-key": ["-", 0, ["get", "weight"]],
      },
      paint: {
        "text-color": ["case", onDisc, colours.onEvent, colours.town],
        "text-halo-color": ["case", onDisc, colours.event, colours.halo],
        "text-halo-width": 1.6,
      },
    },
  ];
}

function spotNames(colours: Palette): LayerSpecification {
  return {
    id: "spot-names", type: "symbol", source: "spots", minzoom: 5,
    layout: {
      "text-field": ["get", "name"], "text-font": [...FONTS], "text-size": 11.5, "text-max-width": 9, "text-padding": 1,
      "text-variable-anchor": ["top", "left", "right", "bottom"], "text-justify": "auto",
      "text-radial-offset": ["match", ["get", "size"], 0, 0.9, 1, 1.15, 2, 1.4, 1.75],
      "symbol-sort-key": ["-", 0, ["get", "weight"]],
    },
    paint: { "text-color": colours.town, "text-halo-color": colours.halo, "text-halo-width": 1.6 },
  };
}

/** Add the empty layers of events to a map whose style is there. */
export function addOverlay(map: GlMap, colours: Palette): void {
  for (const name of SOURCES) map.addSource(name, { type: "geojson", data: { ...NOTHING, features: [] } });
  for (const layer of [...areas(colours), ...choice(colours), spotNames(colours), ...spots(colours)]) map.addLayer(layer);
}

function fill(map: GlMap, name: (typeof SOURCES)[number], features: readonly Feature[]): void {
  map.getSource<GeoJSONSource>(name)?.setData({ type: "FeatureCollection", features: [...features] });
}

/** Draw the spots of a view and their areas. */
export function drawView(map: GlMap, view: MapView): void {
  fill(map, "spots", pointsOf(view.spots).features);
  fill(map, "areas", areasOf(view.spots).features);
}

/** Draw a ring around the chosen place and its area; null takes it away. */
export function drawChosen(map: GlMap, chosen: (Place & { readonly radius_km: number }) | null): void {
  const ring = chosen ? [{ type: "Feature" as const, properties: {}, geometry: { type: "Point" as const, coordinates: [chosen.lon, chosen.lat] } }] : [];
  fill(map, "chosen", ring);
  fill(map, "chosen-area", chosen ? [{ type: "Feature", properties: {}, geometry: circleAround(chosen, Math.max(chosen.radius_km, 0.1)) }] : []);
}

/** Draw the filter's area; null takes it away. */
export function drawBox(map: GlMap, box: Box | null): void {
  if (!box) return fill(map, "box", []);
  const [west, south, east, north] = box;
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]];
  fill(map, "box", [{ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: ring } }]);
}

/** Return the numbers of the spots at a point of the window, the greatest first. */
export function spotsAt(map: GlMap, x: number, y: number, all: readonly Spot[]): readonly number[] {
  const reach = 3;
  const found = map.queryRenderedFeatures([[x - reach, y - reach], [x + reach, y + reach]], { layers: ["spots"] });
  const near = found.map((feature) => Number(feature.properties["at"])).filter((at) => isWithin(map, all[at], x, y));
  return [...new Set(near)].sort((one, other) => (all[other]?.number ?? 0) - (all[one]?.number ?? 0));
}

function isWithin(map: GlMap, spot: Spot | undefined, x: number, y: number): boolean {
  if (!spot) return false;
  const at = map.project([spot.lon, spot.lat]);
  return Math.hypot(at.x - x, at.y - y) <= RADII[RADII.length - 1]! + 6;
}
