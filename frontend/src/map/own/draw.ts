// Draws the user's boundaries as lines under the events, and names the one under the pointer.
import type { FeatureCollection } from "geojson";
import type { FilterSpecification, Map as GlMap } from "maplibre-gl";
import { TileType } from "pmtiles";
import { forget, hold, tilesOf } from "../archive";
import { palette } from "../palette";
import { ownProblem } from "./held";
import { nameOf, type OwnMap } from "./read";

const PREFIX = "own:";
const NO_POINTS: FilterSpecification = ["!=", ["geometry-type"], "Point"];

function addLayers(map: GlMap, source: string, part: string | null): void {
  const id = `${source}/${part ?? ""}`;
  const within = part === null ? {} : { "source-layer": part };
  const colours = palette();
  map.addLayer({ id: `${id}#fill`, type: "fill", source, ...within, filter: NO_POINTS, paint: { "fill-opacity": 0 } }, "spot-names");
  map.addLayer({ id, type: "line", source, ...within, filter: NO_POINTS, paint: { "line-color": colours.own, "line-width": 1.3 } }, "spot-names");
}

async function addTiles(map: GlMap, source: string, bytes: Blob): Promise<void> {
  const archive = hold(source, bytes);
  const header = await archive.getHeader();
  if (header.tileType !== TileType.Mvt) throw new Error("it holds pictures, not vector tiles");
  const told = (await archive.getMetadata()) as { readonly vector_layers?: readonly { readonly id?: unknown }[] } | null;
  const parts = (told?.vector_layers ?? []).flatMap(({ id }) => (typeof id === "string" ? [id] : [])).slice(0, 50);
  if (map.getSource(source)) return;
  map.addSource(source, { type: "vector", tiles: [tilesOf(source)], minzoom: header.minZoom, maxzoom: header.maxZoom });
  for (const part of parts) addLayers(map, source, part);
}

async function addShapes(map: GlMap, source: string, bytes: Blob): Promise<void> {
  const data = JSON.parse(await bytes.text()) as FeatureCollection;
  if (map.getSource(source)) return;
  map.addSource(source, { type: "geojson", data });
  addLayers(map, source, null);
}

async function add(map: GlMap, one: OwnMap): Promise<void> {
  const source = PREFIX + one.name;
  try {
    await (one.kind === "pmtiles" ? addTiles(map, source, one.bytes) : addShapes(map, source, one.bytes));
  } catch (error) {
    forget(source);
    ownProblem.value = `${one.name} cannot be drawn: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function ownLayers(map: GlMap): string[] {
  return map.getLayersOrder().filter((id) => id.startsWith(PREFIX));
}

function removeSource(map: GlMap, source: string): void {
  for (const id of ownLayers(map)) if (id.startsWith(`${source}/`)) map.removeLayer(id);
  map.removeSource(source);
  forget(source);
}

/** Draw these boundaries and no others. */
export function drawOwn(map: GlMap, wanted: readonly OwnMap[]): void {
  const drawn = Object.keys(map.getStyle().sources).filter((id) => id.startsWith(PREFIX));
  const names = new Set(wanted.map((one) => PREFIX + one.name));
  for (const source of drawn) if (!names.has(source)) removeSource(map, source);
  for (const one of wanted) if (!drawn.includes(PREFIX + one.name)) void add(map, one);
}

/** Return the name of the boundaries' area or line at a point of the window, empty where none has a name. */
export function nameUnder(map: GlMap, x: number, y: number): string {
  const layers = ownLayers(map);
  if (!layers.length) return "";
  const found = map.queryRenderedFeatures([x, y], { layers });
  const names = found.map(({ properties }) => String(properties["n"] ?? "") || nameOf(properties));
  return [...new Set(names.filter(Boolean))].slice(0, 3).join(" · ");
}
