// How the base map looks: land, water, provinces, borders, names; no glyph, sprite or tile of another machine.
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { tilesOf } from "./archive";
import type { Palette } from "./palette";

const BASE = "base";
const FONT = ["system-ui", "Segoe UI", "Roboto", "Noto Sans", "DejaVu Sans", "sans-serif"];
const NEAR_ENOUGH: ExpressionSpecification = [">=", ["zoom"], ["coalesce", ["get", "z"], 0]];

/** Towns show a zoom earlier than they surely have room: those that would cover others are left out anyway. */
const SOON_ENOUGH: ExpressionSpecification = [">=", ["+", ["zoom"], 1], ["coalesce", ["get", "z"], 0]];

function between(...stops: readonly number[]): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], ...stops] as unknown as ExpressionSpecification;
}

function water(colours: Palette): LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": colours.sea } },
    { id: "land", type: "fill", source: BASE, "source-layer": "land", paint: { "fill-color": colours.land } },
    { id: "lakes", type: "fill", source: BASE, "source-layer": "lakes", paint: { "fill-color": colours.water, "fill-outline-color": colours.river } },
    {
      id: "rivers", type: "line", source: BASE, "source-layer": "rivers", filter: NEAR_ENOUGH,
      paint: { "line-color": colours.river, "line-width": between(3, 0.5, 6, 1.1, 9, 2.2) },
    },
  ];
}

function lines(colours: Palette): LayerSpecification[] {
  const width = between(2, 0.6, 5, 1.2, 9, 2);
  return [
    {
      id: "admin", type: "line", source: BASE, "source-layer": "admin", filter: NEAR_ENOUGH, minzoom: 3,
      paint: { "line-color": colours.admin, "line-width": between(4, 0.5, 9, 1.5), "line-dasharray": [1.2, 1.6] },
      layout: { "line-cap": "round" },
    },
    {
      id: "borders", type: "line", source: BASE, "source-layer": "borders", filter: ["!", ["has", "d"]],
      paint: { "line-color": colours.border, "line-width": width }, layout: { "line-join": "round" },
    },
    {
      id: "disputed", type: "line", source: BASE, "source-layer": "borders", filter: ["has", "d"],
      paint: { "line-color": colours.disputed, "line-width": width, "line-dasharray": [4, 3] },
    },
  ];
}

function riverNames(colours: Palette): LayerSpecification {
  return {
    id: "river-names", type: "symbol", source: BASE, "source-layer": "rivers", minzoom: 5.5,
    filter: ["all", ["has", "n"], NEAR_ENOUGH],
    layout: {
      "symbol-placement": "line", "text-field": ["get", "n"], "text-font": [...FONT], "text-size": 10.5,
      "symbol-spacing": 420, "text-letter-spacing": 0.05, "text-max-angle": 30,
    },
    paint: { "text-color": colours.riverName, "text-halo-color": colours.halo, "text-halo-width": 1.3 },
  };
}

function countryNames(colours: Palette): LayerSpecification {
  return {
    id: "countries", type: "symbol", source: BASE, "source-layer": "countries", maxzoom: 7,
    layout: {
      "text-field": ["get", "n"], "text-font": [...FONT], "text-size": between(2, 10, 5, 14),
      "text-transform": "uppercase", "text-letter-spacing": 0.12, "text-max-width": 7,
      "symbol-sort-key": ["-", 0, ["get", "a"]], "text-padding": 6,
    },
    paint: { "text-color": colours.country, "text-halo-color": colours.halo, "text-halo-width": 1.4 },
  };
}

function towns(colours: Palette): LayerSpecification {
  const rank: ExpressionSpecification = ["+", ["get", "p"], ["coalesce", ["get", "k"], 0]];
  const size = ["match", ["min", rank, 3]] as const;
  return {
    id: "towns", type: "symbol", source: BASE, "source-layer": "towns", minzoom: 3.5, filter: SOON_ENOUGH,
    layout: {
      "text-field": ["get", "n"], "text-font": [...FONT],
      "text-size": ["interpolate", ["linear"], ["zoom"], 4, [...size, 3, 12, 2, 11, 10], 9, [...size, 3, 15, 2, 13.5, 1, 12.5, 11.5]] as unknown as ExpressionSpecification,
      "icon-image": ["case", ["has", "k"], "town-capital", "town"],
      "text-variable-anchor": ["left", "right", "top", "bottom"], "text-radial-offset": 0.6, "text-justify": "auto",
      "text-max-width": 9, "text-padding": 2, "icon-padding": 0, "icon-optional": false,
      "symbol-sort-key": ["-", 0, rank],
    },
    paint: { "text-color": colours.town, "text-halo-color": colours.halo, "text-halo-width": 1.5 },
  };
}

/** Return the whole style of the base map. */
export function baseStyle(colours: Palette): StyleSpecification {
  return {
    version: 8,
    sources: { [BASE]: { type: "vector", tiles: [tilesOf(BASE)], minzoom: 0, maxzoom: 5 } },
    layers: [...water(colours), ...lines(colours), riverNames(colours), countryNames(colours), towns(colours)],
  };
}

/** The fonts of names: what the machine has. */
export const FONTS: readonly string[] = FONT;
