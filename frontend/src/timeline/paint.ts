// Paints bars and scale on a canvas: hundreds of small shapes cost a page without a graphics card too much as elements.
import type { Shape } from "./bars";
import { pixelsPerDay, xOf, type Column, type Scale } from "./columns";
import { ticksOf } from "./days";

/** The page's colours by the names that its style gives them. */
export type Colours = (name: "accent" | "paper" | "soft" | "ink" | "edge" | "grid" | "chosen-line") => string;

/** How a lane looks: its colour, how strongly bars are filled, and the dashes of its rims. */
interface Lane {
  readonly colour: "accent" | "soft";
  readonly fill: number;
  readonly dashes: readonly number[];
  readonly isDecidedShown: boolean;
}

export const EXACT: Lane = { colour: "accent", fill: 0.09, dashes: [], isDecidedShown: true };
export const SPAN: Lane = { colour: "accent", fill: 0.14, dashes: [], isDecidedShown: true };
export const TOLD: Lane = { colour: "soft", fill: 0, dashes: [2, 1.5], isDecidedShown: false };

type Pen = CanvasRenderingContext2D;

function rims(pen: Pen, shapes: readonly Shape[]): void {
  pen.beginPath();
  for (const { x, y, width, height } of shapes) pen.rect(x + 0.5, y + 0.5, Math.max(width - 1, 2), Math.max(height - 1, 2));
}

function decided(pen: Pen, { column, x, y, width, height }: Shape): void {
  const share = column.number ? Math.min(column.decided / column.number, 1) : 0;
  if (share > 0) pen.fillRect(x, y + height * (1 - share), Math.max(width - 1, 2) + 1, height * share);
}

/** Fill the path faintly; paper comes first, so that bars over others do not look filled by a person. */
function filled(pen: Pen, lane: Lane, colours: Colours): void {
  pen.fillStyle = colours("paper");
  pen.fill();
  pen.fillStyle = colours(lane.colour);
  pen.globalAlpha = lane.fill;
  pen.fill();
  pen.globalAlpha = 1;
}

/** Paint the bars of a lane; what a person decided is filled, what the machine proposes is an outline. */
export function paintBars(pen: Pen, shapes: readonly Shape[], lane: Lane, colours: Colours): void {
  pen.fillStyle = pen.strokeStyle = colours(lane.colour);
  pen.lineWidth = 1;
  pen.setLineDash([...lane.dashes]);
  for (const one of shapes) {
    rims(pen, [one]);
    if (lane.fill) filled(pen, lane, colours);
    pen.stroke();
    if (lane.isDecidedShown) decided(pen, one);
  }
  pen.setLineDash([]);
}

/** Paint a stronger rim around some bars. */
export function paintRims(pen: Pen, shapes: readonly Shape[], colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  rims(pen, shapes);
  pen.stroke();
}

/** Paint the scale of days along a line, its marks from `top` on. */
export function paintScale(pen: Pen, scale: Scale, y: number, colours: Colours): void {
  pen.textBaseline = "alphabetic";
  pen.lineWidth = 1;
  for (const { day, text, isMajor } of ticksOf(scale.first, scale.last, pixelsPerDay(scale))) {
    const x = Math.round(xOf(scale, day)) + 0.5;
    pen.fillStyle = colours(isMajor ? "edge" : "grid");
    pen.fillRect(x - 0.5, 0, 1, y + 4);
    pen.fillStyle = colours(isMajor ? "ink" : "soft");
    pen.font = `${isMajor ? "600 " : ""}10.5px system-ui, sans-serif`;
    pen.fillText(text, x + 2, y + 12);
  }
  pen.fillStyle = colours("edge");
  pen.fillRect(0, y, scale.width, 1);
}

/** Return those of some shapes whose column something holds of. */
export function having(shapes: readonly Shape[], holds: (column: Column) => boolean): readonly Shape[] {
  return shapes.filter(({ column }) => holds(column));
}
