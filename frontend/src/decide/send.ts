// Decisions as the keys and dialogs ask for them, with the versions that were seen, and what is said of them.
import type { Asked, ClaimView, Done, EventRow } from "../api/types";
import { opened } from "../evidence/store";
import { counts, need, patchRow, positionOf, rows } from "../list/pages";
import { sentenceOf } from "../list/words";
import { decide, gone } from "../state/decisions";
import { announce, announceUnseen } from "../state/live";
import { select, selected } from "../state/selection";
import { closeDialog } from "./open";

const AHEAD = 20; // rows known beyond the open one: who decides by keys is never faster than these are fetched

function seenVersion(id: string): number | null {
  const versions = [opened.value?.row, rows.value.get(positionOf(id))].flatMap((row) => (row?.id === id ? [row.version] : []));
  return versions.length ? Math.max(...versions) : null;
}

function labelOf(id: string): string {
  const row = rows.value.get(positionOf(id)) ?? opened.value?.row;
  return row ? sentenceOf(row) : id;
}

/** The row after (1) or before (-1) the open event's, those left out that became part of others meanwhile. */
function neighbour(by: 1 | -1): EventRow | undefined {
  const at = positionOf(selected.value);
  let to = at < 0 ? Math.min(...rows.value.keys()) : at + by;
  while (gone.value.has(rows.value.get(to)?.id ?? "")) to += at < 0 ? 1 : by;
  return rows.value.get(to);
}

/** Open the event after (1) or before (-1) the open one; say which. */
export function step(by: 1 | -1): void {
  const next = neighbour(by);
  if (!next) return announce(counts.value?.total === 0 ? "There is no event to open." : by > 0 ? "This is the last event." : "This is the first event.");
  select(next.id);
  const at = Math.max(0, positionOf(next.id));
  need(at, Math.min(at + AHEAD, (counts.value?.total ?? 1) - 1));
  announceUnseen(`${sentenceOf(next)}, ${next.status}`);
}

/** Decide about the open event as a whole and go on to the next; the row shows it before the server has answered. */
export async function triage(decision: "accept" | "reject"): Promise<void> {
  const id = selected.value;
  if (id === null) return announce("No event is open.", true);
  const before = rows.value.get(positionOf(id));
  const asked: Asked = { target: id, decision, version: seenVersion(id) };
  const label = labelOf(id);
  const word = decision === "accept" ? "accepted" : "rejected";
  patchRow(id, { status: word });
  step(1);
  const done = await decide(asked);
  if (done) announce(`${word === "accepted" ? "Accepted" : "Rejected"}: ${label}`);
  else if (before) patchRow(id, before);
}

/** Decide about the open event and stay with it. */
export async function decideEvent(asked: Omit<Asked, "target" | "version">, text: string): Promise<Done | null> {
  const id = selected.value;
  if (id === null) return null;
  const done = await decide({ ...asked, target: id, version: seenVersion(id) });
  if (done) told(text);
  return done;
}

/** Decide about a claim and stay with it. */
export async function decideClaim(of: ClaimView, asked: Omit<Asked, "target" | "version">, text: string): Promise<Done | null> {
  const shown = opened.value?.claims.find((one) => one.id === of.id) ?? of;
  const done = await decide({ ...asked, target: of.id, version: shown.version });
  if (done) told(text);
  return done;
}

function told(text: string): void {
  closeDialog();
  announce(text);
}
