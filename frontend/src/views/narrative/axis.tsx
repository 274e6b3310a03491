// A small time axis of the tellings by day of publication; the list below it says the same in words.
import type { Narrative } from "../../api/types";
import { counted, dayName } from "../parts/words";
import { spread, type Dot } from "./spread";

const WIDTH = 900;
const EDGE = 20;
const HIGHEST = 130; // of a day's column: more tellings stand closer to each other

const MEANINGS: readonly (readonly [Dot["kind"], string])[] = [
  ["first", "first told"], ["also", "in the same document"], ["echo", "echo"], ["copy", "copied text"], ["denial", "denial"],
];

function Shape({ kind, x, y }: { kind: Dot["kind"]; x: number; y: number }) {
  if (kind === "first") return <circle class="dot-first" cx={x} cy={y} r="6" />;
  if (kind === "also") return <circle class="dot-also" cx={x} cy={y} r="3" />;
  if (kind === "copy") return <rect class="dot-copy" x={x - 4} y={y - 4} width="8" height="8" />;
  if (kind === "denial") return <path class="dot-denial" d={`M${x - 5} ${y - 5}l10 10m0-10l-10 10`} />;
  return <circle class="dot-echo" cx={x} cy={y} r="5" />;
}

function Legend({ undated }: { undated: number }) {
  return (
    <p class="legend soft">
      {MEANINGS.map(([kind, text]) => (
        <span key={kind}><svg width="16" height="16" aria-hidden="true"><Shape kind={kind} x={8} y={8} /></svg>{text}</span>
      ))}
      {undated > 0 && <span>not on the axis, day of publication unknown: {undated}</span>}
    </p>
  );
}

/** Draw the axis where at least two tellings have a day of publication. */
export function Axis({ of }: { of: Narrative }) {
  const { dots, first, last, rows, undated } = spread(of, WIDTH - 2 * EDGE);
  if (first === null || last === null || dots.length < 2) return null;
  const step = Math.min(16, HIGHEST / rows);
  const height = 24 + rows * step;
  const says = `${counted(dots.length, "telling")} ${last === first ? "on" : `from ${dayName(first)} to`} ${dayName(last)}`;
  return (
    <figure class="axis">
      <svg viewBox={`0 0 ${WIDTH} ${height + 18}`} role="img" aria-label={says}>
        <path class="line" d={`M${EDGE} ${height}H${WIDTH - EDGE}`} />
        {dots.map((dot, at) => <Shape key={at} kind={dot.kind} x={EDGE + dot.x} y={height - 12 - dot.row * step} />)}
        <text x={EDGE} y={height + 15}>{dayName(first)}</text>
        {last !== first && <text x={WIDTH - EDGE} y={height + 15} class="end">{dayName(last)}</text>}
      </svg>
      <Legend undated={undated} />
    </figure>
  );
}
