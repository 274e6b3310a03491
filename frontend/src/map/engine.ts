// Makes the MapLibre map in the page: no request but for the base map's one file and the worker's script.
import { Map as GlMap, ScaleControl, setWorkerUrl, type MapOptions } from "maplibre-gl";
import { holdBase, serveHeldTiles } from "./archive";
import { baseStyle } from "./base-style";
import type { Box } from "./geo";
import { FRAME } from "./fit";
import { palette } from "./palette";
import { addSymbols } from "./symbols";

let isPrepared = false;

function prepare(): void {
  if (isPrepared) return;
  isPrepared = true;
  setWorkerUrl(new URL("map-worker.js", document.baseURI).href);
  serveHeldTiles();
  holdBase();
}

function dress(map: GlMap): void {
  addSymbols(map, palette());
}

function framed([west, south, east, north]: Box): Pick<MapOptions, "bounds" | "fitBoundsOptions"> {
  return { bounds: [west, south, east, north], fitBoundsOptions: FRAME };
}

/** Draw the map into `container`, showing `box` or the whole world; its layers are there from the event `style.load` on. */
export function makeMap(container: HTMLElement, box: Box | null): GlMap {
  prepare();
  const map = new GlMap({
    container, style: baseStyle(palette()), ...(box ? framed(box) : { center: [20, 20], zoom: 1.5 }), minZoom: 0.5, maxZoom: 14,
    attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, maxPitch: 0,
    renderWorldCopies: false, fadeDuration: 0, localIdeographFontFamily: "sans-serif", refreshExpiredTiles: false, trackResize: false,
    locale: { "Map.Title": "Map of events" },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ maxWidth: 110, unit: "metric" }), "bottom-left");
  map.on("style.load", () => dress(map));
  return map;
}

/** How long its container keeps its size before the map takes it, in ms: each new size costs a drawing of everything. */
const STEADY_MS = 250;

/** Let the map follow its container's size; the answer stops that. */
export function followSize(map: GlMap): () => void {
  let timer = 0;
  const watch = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const { clientWidth, clientHeight } = map.getContainer();
      const canvas = map.getCanvas();
      if (clientWidth !== canvas.clientWidth || clientHeight !== canvas.clientHeight) map.resize();
    }, STEADY_MS);
  });
  watch.observe(map.getContainer());
  return () => {
    clearTimeout(timer);
    watch.disconnect();
  };
}

/** Draw the map anew in the colours of the scheme in force. */
export function redress(map: GlMap): void {
  map.setStyle(baseStyle(palette()), { diff: false });
}

/** Return what the window shows. */
export function windowOf(map: GlMap): Box {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}
