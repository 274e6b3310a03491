// What the machine would now say otherwise, and taking it over: one's own correction is taken back.
import type { EventView, Judgement, Suggestion } from "../api/types";
import { decide } from "../state/decisions";
import { announce } from "../state/live";
import { session } from "../state/session";

/** Return this reviewer's correction that a suggestion is about; undefined where it is another's to take back. */
export function ownCorrection(of: Suggestion, history: readonly Judgement[], reviewer: string): Judgement | undefined {
  const gone = new Set(history.filter((one) => one.decision === "retract").map((one) => one.retracts));
  return history.find((one) => one.decision === "correct" && one.target === of.target && one.field === of.field
    && one.reviewer === reviewer && one.round === null && !gone.has(one.id));
}

/** Return the first suggestion that this person can take over, with the correction in its way. */
export function takeable(view: EventView | null): readonly [Suggestion, Judgement] | null {
  for (const one of view?.suggestions ?? []) {
    const own = ownCorrection(one, view?.history ?? [], session.value?.reviewer ?? "");
    if (own) return [one, own];
  }
  return null;
}

/** Take a suggestion over: the machine's value is in force again. */
export async function takeOver(of: Suggestion, own: Judgement): Promise<void> {
  const done = await decide({ target: own.id, decision: "retract" });
  if (done) announce(`Taken from the machine: ${of.field.replace("_", " ")} is ${of.machine_now}`);
}
