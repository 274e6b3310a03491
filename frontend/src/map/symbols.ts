// Draws the map's symbols: rings for what the machine proposes, discs for what people decided, a second rim for several places.
import type { Map as GlMap } from "maplibre-gl";
import type { Palette } from "./palette";

/** How much of a spot a person has decided. */
export type Standing = "proposed" | "mixed" | "decided";

/** What a symbol looks like: how decided, how great, whether sources contradict, whether it stands for several places. */
export interface Look {
  readonly standing: Standing;
  readonly size: number;
  readonly isDisputed: boolean;
  readonly isJoined: boolean;
}

/** Radii in CSS pixels: one event, up to nine, up to ninety-nine, more. */
export const RADII = [6, 9, 12, 16] as const;

const TOWN_RATIO = 2;
const MARK = 5;
/** From a symbol's rim to the second one, in pixels. */
export const GAP = 3.2;

type Pen = CanvasRenderingContext2D;

function penOf(side: number, ratio: number): Pen | null {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Math.ceil(side * ratio);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen?.scale(ratio, ratio);
  return pen;
}

function circle(pen: Pen, middle: number, radius: number): void {
  pen.beginPath();
  pen.arc(middle, middle, radius, 0, 2 * Math.PI);
}

function filled(pen: Pen, middle: number, radius: number, standing: Standing, colours: Palette): void {
  circle(pen, middle, radius);
  pen.fillStyle = standing === "decided" ? colours.event : colours.halo;
  pen.fill();
  if (standing !== "mixed") return;
  pen.beginPath();
  pen.arc(middle, middle, radius, Math.PI / 2, (3 * Math.PI) / 2);
  pen.fillStyle = colours.event;
  pen.fill();
}

function rim(pen: Pen, middle: number, radius: number, standing: Standing, colours: Palette): void {
  circle(pen, middle, radius + 1.6);
  pen.strokeStyle = colours.halo;
  pen.lineWidth = 1.4;
  pen.stroke();
  circle(pen, middle, radius);
  pen.strokeStyle = colours.event;
  pen.lineWidth = 2;
  if (standing === "proposed") pen.setLineDash([3, 1.7]);
  pen.stroke();
  pen.setLineDash([]);
}

function secondRim(pen: Pen, middle: number, radius: number, colours: Palette): void {
  circle(pen, middle, radius + GAP);
  pen.strokeStyle = colours.halo;
  pen.lineWidth = 2.6;
  pen.stroke();
  pen.strokeStyle = colours.event;
  pen.lineWidth = 1;
  pen.stroke();
}

function disputedMark(pen: Pen, middle: number, radius: number, colours: Palette): void {
  const x = middle + radius * 0.75;
  const y = middle - radius * 0.75;
  pen.beginPath();
  pen.moveTo(x, y - MARK);
  pen.lineTo(x + MARK, y);
  pen.lineTo(x, y + MARK);
  pen.lineTo(x - MARK, y);
  pen.closePath();
  pen.fillStyle = colours.halo;
  pen.fill();
  pen.strokeStyle = colours.event;
  pen.lineWidth = 1.7;
  pen.stroke();
}

/** Draw a symbol on a canvas of its own, with so many of its pixels to one of the page's. */
export function symbol({ standing, size, isDisputed, isJoined }: Look, ratio: number, colours: Palette): HTMLCanvasElement | null {
  const radius = RADII[size] ?? RADII[0];
  const side = 2 * (radius + (isDisputed ? MARK + 3 : GAP + 2));
  const pen = penOf(side, ratio);
  if (!pen) return null;
  filled(pen, side / 2, radius, standing, colours);
  if (isJoined) secondRim(pen, side / 2, radius, colours);
  rim(pen, side / 2, radius, standing, colours);
  if (isDisputed) disputedMark(pen, side / 2, radius, colours);
  return pen.canvas;
}

function town(colours: Palette, isCapital: boolean): ImageData | null {
  const side = 10;
  const pen = penOf(side, TOWN_RATIO);
  if (!pen) return null;
  pen.beginPath();
  if (isCapital) pen.rect(2, 2, 6, 6);
  else pen.arc(5, 5, 2, 0, 2 * Math.PI);
  pen.fillStyle = isCapital ? colours.town : colours.halo;
  pen.fill();
  pen.strokeStyle = colours.town;
  pen.lineWidth = 1.2;
  pen.stroke();
  return pen.getImageData(0, 0, side * TOWN_RATIO, side * TOWN_RATIO);
}

function put(map: GlMap, name: string, drawn: ImageData | null): void {
  if (drawn && !map.hasImage(name)) map.addImage(name, drawn, { pixelRatio: TOWN_RATIO });
}

/** The name of the empty picture that keeps the base map's names off a symbol of a size. */
export function roomName(size: number): string {
  return `room-${size}`;
}

/** Give a map the base map's symbols in the colours of the scheme, and the room that the events' symbols take. */
export function addSymbols(map: GlMap, colours: Palette): void {
  put(map, "town", town(colours, false));
  put(map, "town-capital", town(colours, true));
  RADII.forEach((radius, size) => put(map, roomName(size), new ImageData(2 * radius * TOWN_RATIO, 2 * radius * TOWN_RATIO)));
}
