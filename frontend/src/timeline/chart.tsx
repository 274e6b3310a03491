// The drawing: event days as columns, inexact days as bars below, first reports hanging beneath, a scale, a brush.
import { useComputed } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { setFilter } from "../state/filter";
import { announce } from "../state/live";
import { choose, Columns, Rows } from "./bars";
import { columnsOf, dayAt, isExact, pixelsPerDay, rowsOf, xOf, type Column, type Scale } from "./columns";
import { isoOf, ticksOf } from "./days";
import { columnInWords } from "./in-words";
import { chosen, pan, range, timelineView, zoom } from "./state";

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

function useBrush(scale: Scale): { drag: readonly [number, number] | null; on: Record<string, (event: PointerEvent) => void> } {
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const from = useRef<number | null>(null);
  const at = (event: PointerEvent): number => event.clientX - (event.currentTarget as SVGElement).getBoundingClientRect().left;
  return {
    drag,
    on: {
      onPointerDown: (event) => { if (event.button === 0) from.current = at(event); },
      onPointerMove: (event) => {
        if (from.current === null || Math.abs(at(event) - from.current) < LEAST_DRAG) return;
        (event.currentTarget as SVGElement).setPointerCapture(event.pointerId);
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
    Enter: () => column && choose(column),
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

/** Draw the timeline; it takes the room there is. */
export function Chart() {
  const [box, width, height] = useWidth();
  const [at, setAt] = useState(-1);
  const days = useComputed(() => range.value).value;
  const scale: Scale = { first: days[0], last: days[1], width };
  const { drag, on } = useBrush(scale);
  const bars = timelineView.value?.events ?? [];
  const binned = timelineView.value?.binned ?? null;
  const floor = height - AXIS;
  const inexact = bars.filter((bar) => !isExact(bar, binned));
  const room = floor - PUBLISHED;
  const most = inexact.length ? Math.max(1, Math.floor((room * 0.45) / ROW)) : 0;
  const spans = rowsOf(inexact, scale, most);
  const used = spans.reduce((greatest, span) => Math.max(greatest, span.row + 1), 0) * ROW;
  const columns = columnsOf(bars.filter((bar) => isExact(bar, binned)), scale);
  const all = [...columns, ...spans].sort((one, other) => one.first - other.first);
  const focused = all[at];
  const move = (to: number): void => {
    setAt(to);
    const column = all[to];
    if (column) announce(columnInWords(column, "event"));
  };
  return (
    <div class="time-box" ref={box}>
      <svg
        class="time-chart" width={width} height={height} tabindex={0} role="application"
        aria-label={`Timeline, ${all.length} bars. Arrow keys go from bar to bar, Enter opens, Space filters to its days, plus and minus zoom.`}
        onKeyDown={(event) => keyed(event, all, at, move)} {...on}
        onWheel={(event) => { event.preventDefault(); zoom(event.deltaY > 0 ? 1.25 : 0.8, dayAt(scale, event.offsetX)); }}
      >
        <Axis scale={scale} y={floor} top={0} />
        <Columns columns={columns} floor={room - used} room={room - used - 4} kind="exact" focused={focused} />
        <Rows bars={spans} top={room - used + 2} height={ROW} focused={focused} />
        <Columns columns={columnsOf(timelineView.value?.published ?? [], scale)} floor={room + 3} room={PUBLISHED - 5} kind="told" isDown />
        <Chosen scale={scale} height={floor} drag={drag} />
      </svg>
    </div>
  );
}
