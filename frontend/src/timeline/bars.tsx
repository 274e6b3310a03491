// Draws the bars of one lane as a few shapes; what a person decided is filled, what the machine proposes is an outline.
import { heightOf, holds, type Column, type Placed } from "./columns";
import { chosenDays, timelineView } from "./state";

/** A bar's rectangle on the screen. */
export interface Shape {
  readonly column: Column;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Return columns that stand on `floor`, or hang from it where `isDown`. */
export function standing(columns: readonly Column[], floor: number, room: number, isDown = false): readonly Shape[] {
  const most = columns.reduce((greatest, column) => Math.max(greatest, column.number), 1);
  return columns.map((column) => {
    const height = heightOf(column.number, most, room);
    return { column, x: column.x, y: isDown ? floor : floor - height, width: column.width, height };
  });
}

/** Return bars in rows, each as wide as its days are uncertain. */
export function lying(bars: readonly Placed[], top: number, height: number): readonly Shape[] {
  return bars.map((column) => ({ column, x: column.x, y: top + column.row * height, width: column.width, height: height - 2 }));
}

/** Return the shape under a pixel, the one drawn last. */
export function under(shapes: readonly Shape[], x: number, y: number): Shape | undefined {
  return shapes.findLast((one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height);
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;
}

function rim({ x, y, width, height }: Shape): string {
  return box(x + 0.5, y + 0.5, Math.max(width - 1, 2), Math.max(height - 1, 2));
}

function decided({ column, x, y, width, height }: Shape): string {
  const share = column.number ? Math.min(column.decided / column.number, 1) : 0;
  return share > 0 ? box(x, y + height * (1 - share), Math.max(width - 1, 2) + 1, height * share) : "";
}

/** Draw shapes of one kind, and again with a stronger rim those of the open event and of the keys. */
export function Drawn({ shapes, kind, focused }: { shapes: readonly Shape[]; kind: string; focused?: Column | undefined }) {
  const days = chosenDays.value;
  const isBinned = (timelineView.value?.binned ?? null) !== null;
  const chosen = days ? shapes.filter(({ column }) => holds(column, days, isBinned)) : [];
  const keyed = shapes.filter(({ column }) => column === focused);
  return (
    <g class={`bar ${kind}`}>
      <path class="bar-rim" d={shapes.map(rim).join("")} />
      <path class="bar-decided" d={shapes.map(decided).join("")} />
      {chosen.length > 0 && <path class="bar-rim bar-chosen" d={chosen.map(rim).join("")} />}
      {keyed.length > 0 && <path class="bar-rim bar-focused" d={keyed.map(rim).join("")} />}
    </g>
  );
}
