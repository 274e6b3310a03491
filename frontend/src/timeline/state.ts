// What the parts of the timeline share: the server's view, the window of days, what is under the pointer or the keys.
import { computed, signal } from "@preact/signals";
import type { TimelineView } from "../api/types";
import { chosenRow } from "../evidence/chosen-row";
import { params } from "../state/filter";
import { dayOf } from "./days";
import { barsOf } from "./told";

export const timelineView = signal<TimelineView | null>(null);
export const problem = signal("");

/** Bars by the days of events, and by those of first reports. */
export const bars = computed(() => (timelineView.value ? barsOf(timelineView.value.events) : []));
export const told = computed(() => (timelineView.value ? barsOf(timelineView.value.published) : []));

/** The first and last day of the window that a person chose, null for all days of the filter. */
export const zoomed = signal<readonly [number, number] | null>(null);

/** Days around the outermost bars, as a share of the whole. */
const MARGIN = 0.02;

/** The first and last day told. */
export const whole = computed<readonly [number, number]>(() => {
  let [first, last] = [Infinity, -Infinity];
  for (const bar of [...bars.value, ...told.value]) {
    first = Math.min(first, bar.first);
    last = Math.max(last, bar.last);
  }
  if (first > last) return [0, 30];
  const margin = Math.max(2, Math.ceil((last - first) * MARGIN));
  return [first - margin, last + margin];
});

/** The window drawn. */
export const range = computed(() => zoomed.value ?? whole.value);

/** The days that the filter lets through. */
export const chosen = computed(() => {
  const [since, until] = [dayOf(params.value.get("since")?.[0]), dayOf(params.value.get("until")?.[0])];
  return since === null && until === null ? null : ([since ?? -Infinity, until ?? Infinity] as const);
});

export const dated = computed(() => bars.value.reduce((sum, bar) => sum + bar.number, 0));
export const undated = computed(() => (timelineView.value?.trays ?? []).reduce((sum, tray) => sum + tray.number, 0));

/** The days of the open event, null where none is told. */
export const chosenDays = computed<readonly [number, number] | null>(() => {
  const day = chosenRow.value?.day;
  const [first, last] = [dayOf(day?.first ?? day?.last), dayOf(day?.last ?? day?.first)];
  return first === null || last === null ? null : [first, last];
});

/** Fewest days a window shows. */
const LEAST_DAYS = 7;

/** Zoom the window by a factor about a day; beyond all days it is whole again. */
export function zoom(factor: number, about?: number): void {
  const [first, last] = range.value;
  const middle = about ?? (first + last) / 2;
  const days = Math.max((last - first) * factor, LEAST_DAYS);
  if (days >= whole.value[1] - whole.value[0]) zoomed.value = null;
  else {
    const begin = middle - days * ((middle - first) / (last - first || 1));
    zoomed.value = [Math.round(begin), Math.round(begin + days)];
  }
}

/** Move the window by a share of itself. */
export function pan(share: number): void {
  const [first, last] = range.value;
  const by = Math.round((last - first) * share);
  if (zoomed.value) zoomed.value = [first + by, last + by];
}

/** Show so many days around the middle of the window. */
export function showDays(days: number): void {
  const [first, last] = range.value;
  zoom(days / (last - first || 1));
}
