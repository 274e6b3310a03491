// The drawing with its touch and keys: bars and a scale on a canvas, a brush over them.
import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { setFilter } from "../state/filter";
import { announce } from "../state/live";
import { dayAt, xOf, type Column, type Scale } from "./columns";
import { isoOf } from "./days";
import { columnInWords } from "./in-words";
import { AXIS, columnAt, laidOut, type Layout } from "./layout";
import { choose } from "./open";
import { Sheet } from "./sheet";
import { bars, chosen, pan, range, told, zoom } from "./state";

/** A drag shorter than this is a click, in pixels. */
const LEAST_DRAG = 4;

function useWidth(): [{ current: HTMLDivElement | null }, number, number] {
  const box = useRef<HTMLDivElement>(null);
  const [[width, height], setSize] = useState<readonly [number, number]>([600, 110]);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setSize([Math.max(entry.contentRect.width, 120), Math.max(entry.contentRect.height, 60)]);
    });
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return [box, width, height];
}

function Chosen({ scale, height, drag }: { scale: Scale; height: number; drag: readonly [number, number] | null }) {
  const days = drag ? ([dayAt(scale, Math.min(...drag)), dayAt(scale, Math.max(...drag))] as const) : chosen.value;
  if (!days) return null;
  const left = Math.max(xOf(scale, Math.max(days[0], scale.first - 1)), 0);
  const right = Math.min(xOf(scale, Math.min(days[1] + 1, scale.last + 2)), scale.width);
  return <rect class="time-brush" x={left} y={0} width={Math.max(right - left, 1)} height={height} />;
}

function filterDays(first: number, last: number): void {
  setFilter({ since: isoOf(first), until: isoOf(last) });
  announce(`Filter: ${isoOf(first)} to ${isoOf(last)}`);
}

type Pointed = (event: PointerEvent) => void;

/** Drags choose days; `wasDrag` tells the click that ends a drag from others. */
function useBrush(scale: Scale): { drag: readonly [number, number] | null; wasDrag: { current: boolean }; on: Record<string, Pointed> } {
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const wasDrag = useRef(false);
  const from = useRef<number | null>(null);
  const at = (event: PointerEvent): number => event.clientX - (event.currentTarget as SVGElement).getBoundingClientRect().left;
  return {
    drag,
    wasDrag,
    on: {
      onPointerDown: (event) => {
        wasDrag.current = false;
        if (event.button === 0) from.current = at(event);
      },
      onPointerMove: (event) => {
        if (from.current === null || Math.abs(at(event) - from.current) < LEAST_DRAG) return;
        (event.currentTarget as SVGElement).setPointerCapture(event.pointerId);
        wasDrag.current = true;
        setDrag([from.current, at(event)]);
      },
      onPointerUp: () => {
        if (drag) filterDays(dayAt(scale, Math.min(...drag)), dayAt(scale, Math.max(...drag)));
        from.current = null;
        setDrag(null);
      },
      onPointerCancel: () => { from.current = null; setDrag(null); },
    },
  };
}

/** What the arrow keys and their like do in the drawing. */
function keyed(event: KeyboardEvent, all: readonly Column[], at: number, move: (to: number) => void): void {
  const column = all[at];
  const acts: Readonly<Record<string, () => void>> = {
    ArrowRight: () => move(Math.min(at + 1, all.length - 1)),
    ArrowLeft: () => move(Math.max(at - 1, 0)),
    Home: () => move(0),
    End: () => move(all.length - 1),
    Enter: () => column && void choose(column, "events"),
    " ": () => column && filterDays(column.first, column.last),
    "+": () => zoom(0.5, column?.first),
    "-": () => zoom(2, column?.first),
    PageUp: () => pan(-0.5),
    PageDown: () => pan(0.5),
  };
  const act = acts[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function useHover(layout: Layout): { words: string; cursor: string; onMouseMove: (event: MouseEvent) => void } {
  const [words, setWords] = useState("");
  const onMouseMove = (event: MouseEvent): void => {
    const found = columnAt(layout, event);
    setWords(found ? columnInWords(found[0], found[1] === "events" ? "event" : "report") : "");
  };
  return { words, cursor: words ? "pointer" : "crosshair", onMouseMove };
}

/** Draw the timeline; it takes the room there is. */
export function Chart() {
  const [box, width, height] = useWidth();
  const [at, setAt] = useState(-1);
  const days = useComputed(() => range.value).value;
  const scale = useMemo<Scale>(() => ({ first: days[0], last: days[1], width }), [days, width]);
  const { drag, wasDrag, on } = useBrush(scale);
  const layout = useMemo(() => laidOut(scale, height), [scale, height, bars.value, told.value]);
  const hover = useHover(layout);
  const { all } = layout;
  const focused = all[at];
  const move = (to: number): void => {
    setAt(to);
    const column = all[to];
    if (column) announce(columnInWords(column, "event"));
  };
  const onClick = (event: MouseEvent): void => {
    const found = wasDrag.current ? null : columnAt(layout, event);
    if (found) void choose(...found);
  };
  return (
    <div class="time-box" ref={box}>
      <Sheet scale={scale} height={height} layout={layout} focused={focused} />
      <svg
        class="time-chart" style={{ cursor: hover.cursor }} width={width} height={height} tabindex={0} role="application"
        aria-label={`Timeline, ${all.length} bars. Arrow keys go from bar to bar, Enter opens, Space filters to its days, plus and minus zoom.`}
        onKeyDown={(event) => keyed(event, all, at, move)} onClick={onClick} onMouseMove={hover.onMouseMove} {...on}
        onWheel={(event) => { event.preventDefault(); zoom(event.deltaY > 0 ? 1.25 : 0.8, dayAt(scale, event.offsetX)); }}
      >
        {hover.words && <title>{hover.words}</title>}
        <Chosen scale={scale} height={height - AXIS} drag={drag} />
      </svg>
    </div>
  );
}
