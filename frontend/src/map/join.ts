// Joins points whose symbols would cover each other: one symbol, at the point of the greatest, with all their numbers.
import { sizeOf } from "./features";
import { mercator } from "./geo";
import type { Spot } from "./spots";
import { GAP, RADII } from "./symbols";

/** A symbol on the map: its points by their numbers in the view, that where it stands first, and their sums. */
export interface Joined {
  readonly x: number;
  readonly y: number;
  readonly ats: readonly number[];
  readonly number: number;
  readonly decided: number;
  readonly disputed: number;
}

type Open = { -readonly [name in keyof Joined]: name extends "ats" ? number[] : Joined[name] };

/** Columns of the grid in which near symbols are looked for: more than the world has at any zoom. */
const WIDE = 1 << 20;

/** Return the radius within which a symbol is alone, in pixels. */
export function roomOf({ number }: { readonly number: number }): number {
  return (RADII[sizeOf(number)] ?? 0) + GAP / 2;
}

/** Twice the room of the greatest symbol: two that are farther apart never cover each other. */
const CELL = 2 * roomOf({ number: Infinity });

/** Symbols by the cells of a grid, each as wide as any two symbols reach. */
class Grid {
  private readonly cells = new Map<number, Open[]>();

  constructor(private readonly world: number) {}

  private cell(x: number, y: number): readonly [number, number] {
    return [Math.floor((x * this.world) / CELL), Math.floor((y * this.world) / CELL)];
  }

  put(one: Open): void {
    const [column, row] = this.cell(one.x, one.y);
    const cell = this.cells.get(row * WIDE + column);
    if (cell) cell.push(one);
    else this.cells.set(row * WIDE + column, [one]);
  }

  /** The nearest symbol that another one would cover. */
  under({ x, y, number }: Joined): Open | undefined {
    const [column, row] = this.cell(x, y);
    const room = roomOf({ number });
    let [found, least]: [Open | undefined, number] = [undefined, Infinity];
    for (let across = column - 1; across <= column + 1; across += 1)
      for (let down = row - 1; down <= row + 1; down += 1)
        for (const one of this.cells.get(down * WIDE + across) ?? []) {
          const far = Math.hypot(one.x - x, one.y - y) * this.world;
          if (far < least && far < room + roomOf(one)) [found, least] = [one, far];
        }
    return found;
  }
}

function pass(symbols: readonly Joined[], world: number): readonly Joined[] {
  const grid = new Grid(world);
  const all: Open[] = [];
  for (const one of [...symbols].sort((a, b) => b.number - a.number)) {
    const into = grid.under(one);
    if (into) {
      into.ats.push(...one.ats);
      into.number += one.number;
      into.decided += one.decided;
      into.disputed += one.disputed;
    } else {
      const open = { ...one, ats: [...one.ats] };
      grid.put(open);
      all.push(open);
    }
  }
  return all;
}

/** Points with their places in web Mercator, worked out once for all zooms. */
export interface Laid {
  readonly spots: readonly Spot[];
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Lay points out in web Mercator. */
export function laid(spots: readonly Spot[]): Laid {
  const [xs, ys] = [new Float64Array(spots.length), new Float64Array(spots.length)];
  spots.forEach((spot, at) => { [xs[at], ys[at]] = mercator(spot); });
  return { spots, xs, ys };
}

/** Points so near, in pixels, are one before anything else is looked at: they would lie in one symbol anyway. */
const SAME = 6;

function startedAt({ spots, xs, ys }: Laid, at: number): Open {
  const { number, decided, disputed } = spots[at]!;
  return { x: xs[at]!, y: ys[at]!, ats: [at], number, decided, disputed };
}

/** Put points into a grid of `SAME` pixels; what is in a cell stands at its point of most events. */
function gathered(points: Laid, world: number): readonly Joined[] {
  const cells = new Map<number, Open>();
  const side = world / SAME;
  for (let at = 0; at < points.spots.length; at += 1) {
    const cell = Math.floor(points.ys[at]! * side) * WIDE * 8 + Math.floor(points.xs[at]! * side);
    const into = cells.get(cell);
    if (into) takePoint(into, points, at);
    else cells.set(cell, startedAt(points, at));
  }
  return [...cells.values()];
}

function takePoint(into: Open, { spots, xs, ys }: Laid, at: number): void {
  const spot = spots[at]!;
  if (spot.number > spots[into.ats[0]!]!.number) {
    into.ats.unshift(at);
    [into.x, into.y] = [xs[at]!, ys[at]!];
  } else into.ats.push(at);
  into.number += spot.number;
  into.decided += spot.decided;
  into.disputed += spot.disputed;
}

function untilApart(symbols: readonly Joined[], world: number): readonly Joined[] {
  const next = pass(symbols, world);
  return next.length === symbols.length ? next : untilApart(next, world);
}

/** Join points on a world so many pixels wide until no symbol covers another; each point is in one of them. */
export function joined(points: Laid, world: number): readonly Joined[] {
  return untilApart(gathered(points, world), world);
}
