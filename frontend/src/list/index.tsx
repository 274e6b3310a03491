// The list of events that the filter lets through: counts, order, rows.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { run } from "../state/commands";
import { filter, sort } from "../state/filter";
import { marked, select, selected, toggleMark } from "../state/selection";
import { session } from "../state/session";
import { CountsLine } from "./counts";
import { counts, misread, need, positionOf, rows } from "./pages";
import { Row } from "./row";
import { whyEmpty } from "./words";
import { inView, scrolledTo } from "./window";

const ROW_REM = 6.5; // as high as five lines of text; the style gives rows the same height

function rowHeight(): number {
  return ROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function Rows() {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, box: 800 });
  const height = rowHeight();
  const total = counts.value?.total ?? 0;
  const { first, last } = inView(view.top, view.box, height, total);
  const at = positionOf(selected.value);
  const look = () => box.current && setView({ top: box.current.scrollTop, box: box.current.clientHeight });
  useEffect(() => { if (total) need(first, last); }, [first, last, total]);
  useLayoutEffect(() => {
    if (box.current && at >= 0) box.current.scrollTop = scrolledTo(at, box.current.scrollTop, box.current.clientHeight, height);
  }, [at, height]);
  useEffect(() => {
    const watch = new ResizeObserver(look);
    if (box.current) watch.observe(box.current);
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
    return () => watch.disconnect();
  }, []);
  const drawn = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <div
      id="events" class="rows" ref={box} role="listbox" tabIndex={0} aria-label="Events" onScroll={look}
      aria-activedescendant={at >= first && at <= last ? `row-${at}` : undefined}
    >
      <div class="rows-all" style={{ height: `${total * height}px` }}>
        <div class="rows-drawn" style={{ transform: `translateY(${first * height}px)` }}>
          {drawn.map((one) => {
            const row = rows.value.get(one);
            return (
              <Row
                key={one} row={row} at={one} total={total} isChosen={one === at}
                isMarked={row !== undefined && marked.value.has(row.id)}
                onChoose={(chosen, isMark) => (isMark ? toggleMark(chosen.id) : select(chosen.id))}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

const SORTS = [
  ["queue", "To decide first"], ["day", "Earliest day"], ["-day", "Latest day"], ["published", "First published"],
  ["-published", "Last published"], ["number", "Most killed"], ["reports", "Most reports"], ["origins", "Most origins"],
] as const;

function SortChoice() {
  return (
    <label class="sort">
      <span class="soft">Order</span>
      <select value={sort.value} onChange={(event) => { sort.value = event.currentTarget.value; }}>
        {SORTS.map(([value, label]) => <option key={value} value={value}>{label}</option>)}
      </select>
    </label>
  );
}

/** Draw the list. */
export function ListPane() {
  const total = counts.value?.total;
  return (
    <>
      <div class="list-head"><CountsLine /><div class="list-tools"><SortChoice /><button type="button" title="Export the events of this filter (Ctrl+E)" onClick={() => run("export")}>Export …</button></div></div>
      {misread.value ? <p class="problem empty" role="alert">{misread.value}</p> : total === 0 ? <p class="soft empty">{whyEmpty(filter.value, session.value?.counts ?? {})}</p> : <Rows />}
    </>
  );
}
