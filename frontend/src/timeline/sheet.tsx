// The canvas under the timeline's touch: painted anew whenever bars, window, open event, keys or colours change.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { onScheme } from "../map/palette";
import { holds, type Column, type Scale } from "./columns";
import { AXIS, type Layout } from "./layout";
import { EXACT, having, paintBars, paintRims, paintScale, SPAN, TOLD, type Colours } from "./paint";
import { chosenDays, timelineView } from "./state";

function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(`--${name}`);
}

function paint(canvas: HTMLCanvasElement, scale: Scale, height: number, layout: Layout, focused: Column | undefined): void {
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return;
  canvas.width = Math.round(scale.width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  pen.scale(devicePixelRatio, devicePixelRatio);
  const colours = coloursOf(canvas);
  if (timelineView.peek()) paintScale(pen, scale, height - AXIS, colours);
  paintBars(pen, layout.columns, EXACT, colours);
  paintBars(pen, layout.spans, SPAN, colours);
  paintBars(pen, layout.reports, TOLD, colours);
  const events = [...layout.columns, ...layout.spans];
  const [days, isBinned] = [chosenDays.value, (timelineView.value?.binned ?? null) !== null];
  if (days) paintRims(pen, having(events, (column) => holds(column, days, isBinned)), colours("chosen-line"), 3);
  paintRims(pen, having(events, (column) => column === focused), colours("ink"), 2.5);
}

/** Show the bars and the scale. */
export function Sheet({ scale, height, layout, focused }: { scale: Scale; height: number; layout: Layout; focused: Column | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [scheme, setScheme] = useState(0);
  const days = chosenDays.value;
  useEffect(() => onScheme(() => setScheme((before) => before + 1)), []);
  useLayoutEffect(() => {
    if (canvas.current) paint(canvas.current, scale, height, layout, focused);
  }, [scale, height, layout, focused, days, scheme]);
  return <canvas class="time-sheet" ref={canvas} aria-hidden="true" style={{ width: `${scale.width}px`, height: `${height}px` }} />;
}
