// States on map and timeline are told by form: hollow and dashed, half filled, filled; never by a hue alone.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { Palette } from "../src/map/palette";
import { symbol, type Standing } from "../src/map/symbols";
import { standing } from "../src/timeline/bars";
import { EXACT, paintBars } from "../src/timeline/paint";

/** A pen that notes what is drawn: how far round each arc goes, and whether it is filled with ink, or dashed. */
class Noting {
  readonly done: string[] = [];
  fillStyle = "";
  strokeStyle = "";
  lineWidth = 1;
  #arc = 0;
  #isDashed = false;
  readonly canvas = { width: 0, height: 0, getContext: () => this };
  scale(): void {}
  beginPath(): void {}
  arc(_x: number, _y: number, _radius: number, from: number, to: number): void { this.#arc = Math.round(((to - from) / Math.PI) * 180); }
  setLineDash(dash: readonly number[]): void { this.#isDashed = dash.length > 0; }
  fill(): void { if (this.fillStyle === "ink") this.done.push(`filled ${this.#arc}°`); }
  stroke(): void { if (this.strokeStyle === "ink") this.done.push(this.#isDashed ? "dashed rim" : "rim"); }
}

function drawn(state: Standing): readonly string[] {
  const pen = new Noting();
  Object.assign(globalThis, { document: { createElement: () => pen.canvas } });
  const colours = { event: "ink", halo: "paper" } as unknown as Palette;
  symbol({ standing: state, size: 0, isDisputed: false, isJoined: false }, 1, colours);
  return pen.done;
}

test("a symbol on the map is hollow and dashed, half filled, or filled", () => {
  assert.deepEqual(drawn("proposed"), ["dashed rim"]);
  assert.deepEqual(drawn("mixed"), ["filled 180°", "rim"]);
  assert.deepEqual(drawn("decided"), ["filled 360°", "rim"]);
});

/** The height that is filled whole of a bar of four events, so many of them decided, forty pixels high. */
function filledPart(decided: number): number {
  const heights: number[] = [];
  const pen = {
    fillStyle: "", strokeStyle: "", lineWidth: 1, globalAlpha: 1, setLineDash() {}, beginPath() {}, rect() {}, stroke() {}, fill() {}, strokeRect() {}, save() {}, restore() {},
    fillRect(_x: number, _y: number, _width: number, height: number) { if (this.globalAlpha === 1 && this.fillStyle === "accent") heights.push(height); },
  };
  const column = { x: 0, width: 8, number: 4, decided, bars: [], first: 1, last: 1 };
  paintBars(pen as never, standing([column], 100, 40), EXACT, (name) => name);
  return heights.reduce((sum, height) => sum + height, 0);
}

test("a bar of the timeline is filled as far as its events are decided, and an outline where none is", () => {
  assert.equal(filledPart(0), 0);
  assert.ok(filledPart(2) > 0);
  assert.equal(filledPart(4), 2 * filledPart(2));
});
