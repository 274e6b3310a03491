// Where the bars of a lane stand, and which one is under the pointer.
import { heightOf, type Column, type Placed } from "./columns";

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
