// Names the places of the symbols, and keeps the base map's names off them; the map engine lays all names out together.
import type { Feature, Point } from "geojson";
import type { GeoJSONSource, LayerSpecification, Map as GlMap } from "maplibre-gl";
import { FONTS } from "./base-style";
import { sizeOf } from "./features";
import type { Overlay, Seen } from "./overlay";
import type { Palette } from "./palette";
import type { Spot } from "./spots";
import { roomName } from "./symbols";

const SOURCE = "names";
/** Symbols that get a name or room: more than find a place for a name in any window. */
const MOST = 300;
/** How long nothing moves before names are laid out anew, in ms: events are drawn at once, names when there is time. */
const QUIET_MS = 300;

function layers(colours: Palette): LayerSpecification[] {
  return [
    {
      id: "spot-names", type: "symbol", source: SOURCE, minzoom: 5,
      layout: {
        "text-field": ["get", "name"], "text-font": [...FONTS], "text-size": 11.5, "text-max-width": 9, "text-padding": 1,
        "text-variable-anchor": ["top", "left", "right", "bottom"], "text-justify": "auto",
        "text-radial-offset": ["match", ["get", "size"], 0, 0.9, 1, 1.15, 2, 1.4, 1.85],
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": colours.town, "text-halo-color": colours.halo, "text-halo-width": 1.6 },
    },
    {
      id: "spot-room", type: "symbol", source: SOURCE,
      layout: { "icon-image": ["get", "room"], "icon-allow-overlap": true, "icon-padding": 0 },
    },
  ];
}

/** Add the layers of names to a map whose style is there. */
export function addNames(map: GlMap, colours: Palette): void {
  map.addSource(SOURCE, { type: "geojson", data: { type: "FeatureCollection", features: [] } });
  for (const layer of layers(colours)) map.addLayer(layer);
}

/** Return the name of a symbol: its greatest place, and how many more there are. */
export function nameOf(ats: readonly number[], spots: readonly Spot[]): string {
  const name = spots[ats[0] ?? -1]?.name ?? "";
  return ats.length > 1 ? `${name} + ${ats.length - 1} more` : name;
}

function featureOf({ symbol }: Seen, rank: number, spots: readonly Spot[]): Feature<Point> {
  const { lon = 0, lat = 0 } = spots[symbol.ats[0] ?? -1] ?? {};
  const size = sizeOf(symbol.number);
  return {
    type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] },
    properties: { name: nameOf(symbol.ats, spots), size, room: roomName(size), rank },
  };
}

/** What keeps the names: `later` is called whenever something may have moved, `anew` when the layers are new. */
export interface Names {
  readonly later: () => void;
  readonly anew: () => void;
  readonly stop: () => void;
}

/** Keep the names with the symbols in the window. */
export function keepNames(map: GlMap, overlay: Overlay, spots: () => readonly Spot[]): Names {
  let timer = 0;
  let told = "";
  const tell = (): void => {
    const features = overlay.seen.slice(0, MOST).map((one, rank) => featureOf(one, rank, spots()));
    const now = JSON.stringify(features);
    if (now === told) return;
    told = now;
    map.getSource<GeoJSONSource>(SOURCE)?.setData({ type: "FeatureCollection", features });
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(tell, QUIET_MS);
  };
  return {
    later,
    anew: () => {
      told = "";
      later();
    },
    stop: () => clearTimeout(timer),
  };
}

