// Draws symbols with their counts; each different picture is made once.
import { countOf, sizeOf, standingOf } from "./features";
import type { Joined } from "./join";
import type { Palette } from "./palette";
import { symbol, type Look } from "./symbols";

const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";
const FONT_SIZES = [11, 11, 11.5, 12.5] as const;

/** Return what a symbol looks like. */
export function lookOf(one: Joined): Look {
  return { standing: standingOf(one), size: sizeOf(one.number), isDisputed: one.disputed > 0, isJoined: one.ats.length > 1 };
}

/** Pictures of symbols in the colours of a scheme, for a screen of so many pixels to one of the page's. */
export class Ink {
  private readonly symbols = new Map<string, HTMLCanvasElement | null>();
  private readonly counts = new Map<string, HTMLCanvasElement | null>();

  constructor(
    readonly colours: Palette,
    readonly ratio: number,
  ) {}

  /** Draw a symbol with its count around a pixel. */
  draw(pen: CanvasRenderingContext2D, one: Joined, x: number, y: number): void {
    const look = lookOf(one);
    this.put(pen, this.symbolOf(look), x, y);
    const count = countOf(one.number);
    if (count) this.put(pen, this.countOf(count, look), x, y);
  }

  private put(pen: CanvasRenderingContext2D, picture: HTMLCanvasElement | null, x: number, y: number): void {
    // Where the pen's pixels are: a picture between two of them would be blurred.
    if (picture) pen.drawImage(picture, Math.round(x * this.ratio - picture.width / 2), Math.round(y * this.ratio - picture.height / 2));
  }

  private symbolOf(look: Look): HTMLCanvasElement | null {
    const name = `${look.standing} ${look.size} ${look.isDisputed} ${look.isJoined}`;
    const known = this.symbols.get(name);
    if (known !== undefined) return known;
    const made = symbol(look, this.ratio, this.colours);
    this.symbols.set(name, made);
    return made;
  }

  private countOf(text: string, { standing, size }: Look): HTMLCanvasElement | null {
    const name = `${text} ${size} ${standing === "decided"}`;
    const known = this.counts.get(name);
    if (known !== undefined) return known;
    const made = this.written(text, FONT_SIZES[size] ?? 11, standing === "decided");
    this.counts.set(name, made);
    return made;
  }

  private written(text: string, size: number, isOnDisc: boolean): HTMLCanvasElement | null {
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil((text.length * size * 0.75 + 8) * this.ratio);
    canvas.height = Math.ceil((size + 8) * this.ratio);
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    if (!pen) return null;
    pen.scale(this.ratio, this.ratio);
    pen.font = `${size}px ${FONT}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.lineWidth = 3.2;
    pen.strokeStyle = isOnDisc ? this.colours.event : this.colours.halo;
    pen.fillStyle = isOnDisc ? this.colours.onEvent : this.colours.town;
    const [x, y] = [canvas.width / this.ratio / 2, canvas.height / this.ratio / 2 + 0.5];
    pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
    return canvas;
  }
}
