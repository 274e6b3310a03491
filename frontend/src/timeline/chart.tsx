// The drawing: event days as columns, inexact days as bars below, first reports hanging beneath, a scale, a brush.
import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { setFilter } from "../state/filter";
import { announce } from "../state/live";
import { Drawn, lying, standing, under, type Shape } from "./bars";
import { columnsOf, dayAt, isExact, pixelsPerDay, rowsOf, xOf, type Column, type Scale } from "./columns";
import { isoOf, ticksOf } from "./days";
import { columnInWords } from "./in-words";
import { choose, type Lane } from "./open";
import { bars, chosen, pan, range, timelineView, told, zoom } from "./state";

const ROW = 9;
/** A drag shorter than this is a click, in pixels. */
const LEAST_DRAG = 4;
const PUBLISHED = 22;
const AXIS = 16;

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

function Axis({ scale, y, top }: { scale: Scale; y: number; top: number }) {
  const ticks = ticksOf(scale.first, scale.last, pixelsPerDay(scale));
  return (
    <g class="time-axis">
      <path d={`M0 ${y}H${scale.width}`} />
      {ticks.map(({ day, text, isMajor }) => (
        <g key={day}>
          <path class={isMajor ? "tick-major" : "tick"} d={`M${xOf(scale, day)} ${top}V${y + 4}`} />
          <text class={isMajor ? "tick-words-major" : ""} x={xOf(scale, day) + 2} y={y + 12}>{text}</text>
        </g>
      ))}
    </g>
  );
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

/** What is drawn in a window of days and pixels. */
interface Layout {
  readonly columns: readonly Shape[];
  readonly spans: readonly Shape[];
  readonly reports: readonly Shape[];
  /** Columns and spans by their first days: the order of the keys. */
  readonly all: readonly Column[];
}

function laidOut(scale: Scale, height: number): Layout {
  const binned = timelineView.value?.binned ?? null;
  const room = height - AXIS - PUBLISHED;
  const inexact = bars.value.filter((bar) => !isExact(bar, binned));
  const rows = rowsOf(inexact, scale, inexact.length ? Math.max(1, Math.floor((room * 0.45) / ROW)) : 0);
  const used = rows.reduce((greatest, span) => Math.max(greatest, span.row + 1), 0) * ROW;
  const columns = columnsOf(bars.value.filter((bar) => isExact(bar, binned)), scale);
  return {
    columns: standing(columns, room - used, room - used - 4), spans: lying(rows, room - used + 2, ROW),
    reports: standing(columnsOf(told.value, scale), room + 3, PUBLISHED - 5, true),
    all: [...columns, ...rows].sort((one, other) => one.first - other.first),
  };
}

/** Which column is under a pixel, and what it counts. */
function columnAt({ columns, spans, reports }: Layout, { offsetX, offsetY }: MouseEvent): readonly [Column, Lane] | null {
  const event = under([...columns, ...spans], offsetX, offsetY);
  if (event) return [event.column, "events"];
  const report = under(reports, offsetX, offsetY);
  return report ? [report.column, "published"] : null;
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
      <svg
        class="time-chart" style={{ cursor: hover.cursor }} width={width} height={height} tabindex={0} role="application"
        aria-label={`Timeline, ${all.length} bars. Arrow keys go from bar to bar, Enter opens, Space filters to its days, plus and minus zoom.`}
        onKeyDown={(event) => keyed(event, all, at, move)} onClick={onClick} onMouseMove={hover.onMouseMove} {...on}
        onWheel={(event) => { event.preventDefault(); zoom(event.deltaY > 0 ? 1.25 : 0.8, dayAt(scale, event.offsetX)); }}
      >
        {hover.words && <title>{hover.words}</title>}
        <Axis scale={scale} y={height - AXIS} top={0} />
        <Drawn shapes={layout.columns} kind="exact" focused={focused} />
        <Drawn shapes={layout.spans} kind="span" focused={focused} />
        <Drawn shapes={layout.reports} kind="told" />
        <Chosen scale={scale} height={height - AXIS} drag={drag} />
      </svg>
    </div>
  );
}
