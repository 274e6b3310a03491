// Draws the map's symbols on a canvas: rings for what the machine proposes, discs for what people decided.
import type { Map as GlMap } from "maplibre-gl";
import type { Palette } from "./palette";

/** How much of a spot a person has decided. */
export type Standing = "proposed" | "mixed" | "decided";

export const STANDINGS: readonly Standing[] = ["proposed", "mixed", "decided"];

/** Radii in CSS pixels: one event, up to nine, up to ninety-nine, more. */
export const RADII = [6, 9, 12, 16] as const;

const RATIO = 2;
const MARK = 5;

type Pen = CanvasRenderingContext2D;

function penOf(side: number): Pen | null {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side * RATIO;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen?.scale(RATIO, RATIO);
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

function image(pen: Pen, side: number): ImageData {
  return pen.getImageData(0, 0, side * RATIO, side * RATIO);
}

/** Draw the symbol of a spot. */
export function symbol(standing: Standing, size: number, isDisputed: boolean, colours: Palette): ImageData | null {
  const radius = RADII[size] ?? RADII[0];
  const side = 2 * (radius + (isDisputed ? MARK + 2 : 3));
  const pen = penOf(side);
  if (!pen) return null;
  filled(pen, side / 2, radius, standing, colours);
  rim(pen, side / 2, radius, standing, colours);
  if (isDisputed) disputedMark(pen, side / 2, radius, colours);
  return image(pen, side);
}

function town(colours: Palette, isCapital: boolean): ImageData | null {
  const side = 10;
  const pen = penOf(side);
  if (!pen) return null;
  pen.beginPath();
  if (isCapital) pen.rect(2, 2, 6, 6);
  else pen.arc(5, 5, 2, 0, 2 * Math.PI);
  pen.fillStyle = isCapital ? colours.town : colours.halo;
  pen.fill();
  pen.strokeStyle = colours.town;
  pen.lineWidth = 1.2;
  pen.stroke();
  return image(pen, side);
}

/** The name of a spot's symbol. */
export function symbolName(standing: Standing, size: number, isDisputed: boolean): string {
  return `spot-${standing}-${size}${isDisputed ? "-disputed" : ""}`;
}

function put(map: GlMap, name: string, drawn: ImageData | null): void {
  if (drawn && !map.hasImage(name)) map.addImage(name, drawn, { pixelRatio: RATIO });
}

/** Give a map all symbols in the colours of the scheme. */
export function addSymbols(map: GlMap, colours: Palette): void {
  put(map, "town", town(colours, false));
  put(map, "town-capital", town(colours, true));
  for (const standing of STANDINGS)
    for (const size of RADII.keys())
      for (const isDisputed of [false, true])
        put(map, symbolName(standing, size, isDisputed), symbol(standing, size, isDisputed, colours));
}
