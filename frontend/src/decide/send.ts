// Decisions as the keys and dialogs ask for them, with the versions that were seen, and what is said of them.
import type { Asked, ClaimView, Done, EventRow } from "../api/types";
import { opened } from "../evidence/store";
import { changed, counts, need, patchRow, positionOf, rows } from "../list/pages";
import { sentenceOf } from "../list/words";
import { decide, gone, waiting } from "../state/decisions";
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

/** Where the row after (1) or before (-1) the open event's stands, those left out that became part of others meanwhile. */
function placeOf(by: 1 | -1): number {
  const at = positionOf(selected.value);
  let to = at < 0 ? Math.min(...rows.value.keys()) : at + by;
  while (gone.value.has(rows.value.get(to)?.id ?? "")) to += at < 0 ? 1 : by;
  return to;
}

/** The row after or before the open event's, waited for while it is fetched; undefined where there is none. */
async function arriving(by: 1 | -1): Promise<EventRow | undefined> {
  for (;;) {
    const to = placeOf(by);
    const row = rows.value.get(to);
    if (row || to < 0 || to >= (counts.value?.total ?? 0)) return row;
    need(to, to);
    if (!(await changed())) return undefined;
  }
}

/** Open the event after (1) or before (-1) the open one; say which. Done at once where its row is known. */
export async function step(by: 1 | -1): Promise<void> {
  const next = rows.value.get(placeOf(by)) ?? (await arriving(by));
  if (!next) return announce(whyNone(by));
  select(next.id);
  const at = Math.max(0, positionOf(next.id));
  need(at, Math.min(at + AHEAD, (counts.value?.total ?? 1) - 1));
  announceUnseen(`${sentenceOf(next)}, ${next.status}`);
}

function whyNone(by: 1 | -1): string {
  const total = counts.value?.total ?? 0;
  if (total === 0) return "There is no event to open.";
  if (by < 0) return "This is the first event.";
  return placeOf(by) < total ? "The next event has not arrived yet; try again." : "This is the last event.";
}

let goingOn: Promise<void> = Promise.resolve();

/**
 * Decide about the open event as a whole and go on to the next; the row shows it before the server has answered.
 * A key that comes while the next event is still fetched waits for it: it is not meant for the one just decided.
 */
export function triage(decision: "accept" | "reject"): void {
  waiting.value += 1;
  goingOn = goingOn.then(() => {
    waiting.value -= 1;
    return decideAndGoOn(decision);
  });
}

async function decideAndGoOn(decision: "accept" | "reject"): Promise<void> {
  const id = selected.value;
  if (id === null) return announce("No event is open.", true);
  const before = rows.value.get(positionOf(id));
  const asked: Asked = { target: id, decision, version: seenVersion(id) };
  const label = labelOf(id);
  const word = decision === "accept" ? "accepted" : "rejected";
  patchRow(id, { status: word });
  const stepped = step(1);
  const kept = decide(asked).then((done) => {
    if (done) announce(`${word === "accepted" ? "Accepted" : "Rejected"}: ${label}`);
    else if (before) patchRow(id, before);
  });
  await stepped;
  if (selected.value === id) await kept; // nothing to go on to: another key is about what is kept by then
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
