// The sign of a state, told by its form and never by colour alone.
import type { EventRow } from "../api/types";

const SIGN: Readonly<Record<EventRow["status"], string>> = {
  proposed: "proposed by the machine", accepted: "accepted", corrected: "corrected", rejected: "rejected",
};

/** Draw a state: hollow and dashed, solid, solid over a bar, or struck through. */
export function StateMark({ status }: { status: EventRow["status"] }) {
  return (
    <svg class={`state state-${status}`} viewBox="0 0 16 16" role="img" aria-label={SIGN[status]}>
      <title>{SIGN[status]}</title>
      <circle cx="8" cy={status === "corrected" ? 6.5 : 8} r={status === "corrected" ? 5 : 5.5} />
      {status === "corrected" && <path d="M2.5 14.2h11" />}
      {status === "rejected" && <path d="M2 14 14 2" />}
    </svg>
  );
}
