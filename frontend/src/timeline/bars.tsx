// Draws the bars of one lane; what a person decided is filled, what the machine proposes is an outline of dashes.
import { select, selected } from "../state/selection";
import { heightOf, type Column, type Placed } from "./columns";
import { columnInWords } from "./in-words";
import { open } from "./open";

interface Props {
  readonly column: Column;
  readonly y: number;
  readonly height: number;
  readonly kind: string;
  readonly isFocused: boolean;
}

/** Open the one event of a column, or the list of its events. */
export function choose(column: Column): void {
  const [only] = column.ids;
  open.value = column.number === 1 && only ? null : column;
  if (column.number === 1 && only) select(only);
}

function Shape({ column, y, height, kind, isFocused }: Props) {
  const isChosen = selected.value !== null && column.ids.includes(selected.value);
  const share = column.number ? Math.min(column.decided / column.number, 1) : 0;
  const width = Math.max(column.width - 1, 2);
  const names = `bar ${kind}${isChosen ? " bar-chosen" : ""}${isFocused ? " bar-focused" : ""}`;
  return (
    <g class={names} onClick={() => choose(column)}>
      <title>{columnInWords(column, kind === "told" ? "report" : "event")}</title>
      <rect class="bar-rim" x={column.x + 0.5} y={y + 0.5} width={width} height={Math.max(height - 1, 2)} />
      {share > 0 && <rect class="bar-decided" x={column.x} y={y + height * (1 - share)} width={width + 1} height={height * share} />}
    </g>
  );
}

/** Draw columns that stand on `floor`, or hang from it where `isDown`. */
export function Columns({ columns, floor, room, kind, focused, isDown = false }: {
  columns: readonly Column[]; floor: number; room: number; kind: string; focused?: Column | undefined; isDown?: boolean;
}) {
  const most = columns.reduce((greatest, column) => Math.max(greatest, column.number), 1);
  return (
    <g>
      {columns.map((column) => {
        const height = heightOf(column.number, most, room);
        return <Shape key={`${column.first} ${column.last}`} column={column} y={isDown ? floor : floor - height} height={height} kind={kind} isFocused={column === focused} />;
      })}
    </g>
  );
}

/** Draw bars in rows, each as wide as its days are uncertain. */
export function Rows({ bars, top, height, focused }: { bars: readonly Placed[]; top: number; height: number; focused?: Column | undefined }) {
  return (
    <g>
      {bars.map((bar, at) => <Shape key={at} column={bar} y={top + bar.row * height} height={height - 2} kind="span" isFocused={bar === focused} />)}
    </g>
  );
}
