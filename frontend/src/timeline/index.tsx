// The timeline: when events were and when they were first reported, with what has no day in a tray.
import { useEffect } from "preact/hooks";
import { EventsOf, queryOf } from "../map/events-of";
import { follow } from "../map/follow";
import { TrayPanel } from "../map/tray";
import { setFilter } from "../state/filter";
import { Chart } from "./chart";
import { columnInWords } from "./in-words";
import { open } from "./open";
import { bars, chosen, dated, problem, showDays, timelineView, told, undated, zoom, zoomed } from "./state";

const SPANS = [["Years", 3653], ["Year", 366], ["Month", 31]] as const;

function Sum() {
  const view = timelineView.value;
  if (!view) return <p class="map-sum soft">Counting …</p>;
  return <p class="map-sum" data-filter={view.filter} data-sum={`${view.total}=${dated.value}+${undated.value}`}><b>{view.total.toLocaleString("en")}</b> = {dated.value.toLocaleString("en")} dated +</p>;
}

function Tools() {
  return (
    <div class="time-tools" role="group" aria-label="Timeline">
      <button type="button" onClick={() => zoom(0.5)} aria-label="Zoom in on time">+</button>
      <button type="button" onClick={() => zoom(2)} aria-label="Zoom out of time">−</button>
      {SPANS.map(([name, days]) => <button key={name} type="button" onClick={() => showDays(days)}>{name}</button>)}
      <button type="button" disabled={!zoomed.value} onClick={() => { zoomed.value = null; }}>All</button>
      {chosen.value && <button type="button" onClick={() => setFilter({ since: null, until: null })}>Clear the days</button>}
    </div>
  );
}

/** Say what the bars mean, below them: over them the tallest would cross the words. */
function Key() {
  return (
    <p class="time-key soft" aria-hidden="true">
      <span><i class="key-exact" /> event, by {timelineView.value?.binned ?? "day"}</span> <span><i class="key-span" /> within these days</span> <span><i class="key-told" /> first reported</span>
    </p>
  );
}

/** Whether it is known that there is nothing to draw. */
function isBlank(): boolean {
  return timelineView.value !== null && !bars.value.length && !told.value.length;
}

function Opened() {
  const now = open.value;
  if (!now) return null;
  const close = (): void => { open.value = null; };
  return (
    <div class="map-pop" role="dialog" aria-label="Events of these days" onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); close(); } }}>
      <button type="button" class="map-close" onClick={close} aria-label="Close" ref={(button) => button?.focus()}>×</button>
      <h3>{columnInWords(now.column, now.lane === "events" ? "event" : "report")}</h3>
      {now.ids ? <EventsOf query={queryOf(now.ids)} number={now.column.number} /> : <p class="soft">…</p>}
    </div>
  );
}

/** Draw the timeline with its counts, buttons and tray. */
export function TimelinePane() {
  useEffect(() => follow("timeline", timelineView, problem), []);
  return (
    <div class="time">
      <div class="time-frame">
        {isBlank() ? <p class="soft empty time-none">No event here has a day, and no report a day of publication.</p> : <Chart />}
        <Opened />
      </div>
      {problem.value && <p class="problem map-problem" role="alert">{problem.value}</p>}
      <div class="map-panels">
        <Sum />
        <TrayPanel title="undated" trays={timelineView.value?.trays ?? []} narrow={{ dated: "no" }} />
        <Tools />
        <Key />
      </div>
    </div>
  );
}
