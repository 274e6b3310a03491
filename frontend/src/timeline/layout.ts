// Lays the timeline out: event days as columns, inexact days as bars below, first reports hanging beneath.
import { lying, standing, under, type Shape } from "./bars";
import { columnsOf, isExact, rowsOf, type Column, type Scale } from "./columns";
import type { Lane } from "./open";
import { bars, timelineView, told } from "./state";

const ROW = 9;
const PUBLISHED = 22;
/** Height of the scale, in pixels. */
export const AXIS = 16;

/** What is drawn in a window of days and pixels. */
export interface Layout {
  readonly columns: readonly Shape[];
  readonly spans: readonly Shape[];
  readonly reports: readonly Shape[];
  /** Columns and spans by their first days: the order of the keys. */
  readonly all: readonly Column[];
}

/** Lay out the bars of the view. */
export function laidOut(scale: Scale, height: number): Layout {
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
export function columnAt({ columns, spans, reports }: Layout, { offsetX, offsetY }: MouseEvent): readonly [Column, Lane] | null {
  const event = under([...columns, ...spans], offsetX, offsetY);
  if (event) return [event.column, "events"];
  const report = under(reports, offsetX, offsetY);
  return report ? [report.column, "published"] : null;
}
