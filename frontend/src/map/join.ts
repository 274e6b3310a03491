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

/** Return one symbol for each point. */
export function apart(spots: readonly Spot[]): readonly Joined[] {
  return spots.map((spot, at) => {
    const [x, y] = mercator(spot);
    return { x, y, ats: [at], number: spot.number, decided: spot.decided, disputed: spot.disputed };
  });
}

/** Join symbols on a world so many pixels wide until none covers another; each point stays in one of them. */
export function joined(symbols: readonly Joined[], world: number): readonly Joined[] {
  const next = pass(symbols, world);
  return next.length === symbols.length ? next : joined(next, world);
}
