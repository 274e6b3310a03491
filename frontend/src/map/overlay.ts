// Draws the events on a sheet over the base map, so that another filter needs no drawing of the base map.
import type { Map as GlMap } from "maplibre-gl";
import { areaOf, areasWith, drawAreas, trace, type Area } from "./areas";
import { mercator, type Box, type Place } from "./geo";
import { Ink } from "./ink";
import { joined, laid, roomOf, type Joined, type Laid } from "./join";
import type { Palette } from "./palette";
import type { Spot } from "./spots";
import { RADII } from "./symbols";
import { reaches, windowAt, worldAt, type Window } from "./window";

/** A symbol within the window and the pixel of its middle. */
export interface Seen {
  readonly symbol: Joined;
  readonly x: number;
  readonly y: number;
}

/** What is drawn at a zoom. */
interface Layout {
  readonly symbols: readonly Joined[];
  readonly areas: readonly Area[];
}

const GREATEST = RADII[RADII.length - 1]! + 8;
const CHOSEN_RADIUS = 21;
/** How far beside a symbol a click still means it, in pixels. */
const SLIP = 2;
/** Points are joined anew only at every half zoom, so that symbols do not flicker while one zooms. */
const STEPS = 2;

/** The sheet: what is on it, and how it is drawn. */
export class Overlay {
  private readonly sheet = document.createElement("canvas");
  private readonly pen = this.sheet.getContext("2d", { willReadFrequently: true });
  private points: Laid = laid([]);
  private readonly layouts = new Map<number, Layout>();
  private chosen: Area | null = null;
  private box: Box | null = null;
  private ink: Ink;
  private isChanged = true;
  private last: Window | null = null;
  seen: readonly Seen[] = [];

  constructor(
    private readonly map: GlMap,
    colours: Palette,
  ) {
    this.ink = new Ink(colours, devicePixelRatio);
    this.sheet.className = "map-sheet";
    this.sheet.setAttribute("aria-hidden", "true");
    map.getCanvasContainer().append(this.sheet);
    map.on("render", () => this.draw());
    map.on("resize", () => this.fitSheet());
    this.fitSheet();
  }

  /** Show other spots. */
  show(spots: readonly Spot[]): void {
    this.points = laid(spots);
    this.layouts.clear();
    this.drawAnew();
  }

  /** Ring a place and its area; null takes the ring away. */
  choose(place: (Place & { readonly radius_km: number }) | null): void {
    this.chosen = place && areaOf(place, Math.max(place.radius_km, 0.1), false);
    this.drawAnew();
  }

  /** Outline a box; null takes it away. */
  outline(box: Box | null): void {
    this.box = box;
    this.drawAnew();
  }

  /** Use other colours. */
  dress(colours: Palette): void {
    this.ink = new Ink(colours, devicePixelRatio);
    this.drawAnew();
  }

  /** Return the symbols at a pixel of the window, that of most events first. */
  at(x: number, y: number): readonly Joined[] {
    const isOver = (one: Seen): boolean => Math.hypot(one.x - x, one.y - y) <= roomOf(one.symbol) + SLIP;
    return this.seen.filter(isOver).map(({ symbol }) => symbol);
  }

  private fitSheet(): void {
    // As large as what the map is drawn on, which follows the container a moment later.
    const { clientWidth, clientHeight } = this.map.getCanvas();
    this.sheet.width = Math.round(clientWidth * this.ink.ratio);
    this.sheet.height = Math.round(clientHeight * this.ink.ratio);
    this.sheet.style.width = `${clientWidth}px`;
    this.sheet.style.height = `${clientHeight}px`;
    this.drawAnew();
  }

  private drawAnew(): void {
    this.isChanged = true;
    this.draw();
  }

  private layoutAt(zoom: number): Layout {
    const step = Math.floor(zoom * STEPS) / STEPS;
    const known = this.layouts.get(step);
    if (known) return known;
    const symbols = joined(this.points, worldAt(step));
    const made = { symbols, areas: areasWith(symbols, this.points.spots) };
    this.layouts.set(step, made);
    return made;
  }

  private draw(): void {
    const window = windowAt(this.map, this.sheet.width / this.ink.ratio, this.sheet.height / this.ink.ratio);
    const { last, pen } = this;
    if (!pen || (!this.isChanged && last?.world === window.world && last.left === window.left && last.top === window.top)) return;
    this.isChanged = false;
    this.last = window;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.sheet.width, this.sheet.height);
    pen.scale(this.ink.ratio, this.ink.ratio);
    const { symbols, areas } = this.layoutAt(this.map.getZoom());
    drawAreas(pen, areas, window, this.ink.colours);
    this.drawBox(pen, window);
    this.drawChosen(pen, window);
    this.drawSymbols(pen, symbols, window);
  }

  private drawSymbols(pen: CanvasRenderingContext2D, symbols: readonly Joined[], window: Window): void {
    const { world, left, top } = window;
    const placed = symbols.map((symbol) => ({ symbol, x: symbol.x * world - left, y: symbol.y * world - top }));
    this.seen = placed.filter(({ x, y }) => reaches(window, x, y, GREATEST));
    pen.setTransform(1, 0, 0, 1, 0, 0);
    for (const { symbol, x, y } of this.seen) this.ink.draw(pen, symbol, x, y);
  }

  private drawChosen(pen: CanvasRenderingContext2D, window: Window): void {
    const { chosen } = this;
    if (!chosen) return;
    pen.strokeStyle = pen.fillStyle = this.ink.colours.chosen;
    pen.lineWidth = 2;
    pen.setLineDash([6, 4]);
    pen.beginPath();
    trace(pen, chosen, window);
    pen.stroke();
    pen.setLineDash([]);
    pen.beginPath();
    pen.arc(chosen.x * window.world - window.left, chosen.y * window.world - window.top, CHOSEN_RADIUS, 0, 2 * Math.PI);
    pen.globalAlpha = 0.16;
    pen.fill();
    pen.globalAlpha = 1;
    pen.lineWidth = 3;
    pen.stroke();
  }

  private drawBox(pen: CanvasRenderingContext2D, { world, left, top }: Window): void {
    if (!this.box) return;
    const [west, south, east, north] = this.box;
    const [x, y] = mercator({ lon: west, lat: north });
    const [right, bottom] = mercator({ lon: east, lat: south });
    pen.strokeStyle = this.ink.colours.chosen;
    pen.lineWidth = 2;
    pen.setLineDash([4, 3]);
    pen.strokeRect(x * world - left, y * world - top, (right - x) * world, (bottom - y) * world);
    pen.setLineDash([]);
  }
}
