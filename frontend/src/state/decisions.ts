// Sends decisions one after the other, and tells the page what came of them.
import { batch, signal } from "@preact/signals";
import { Refused, get, send } from "../api/client";
import type { Asked, Done, EventRow, HistoryPage } from "../api/types";
import { judgementInWords } from "../evidence/judgements";
import { sentenceOf } from "../list/words";
import { announce, announceError } from "./live";
import { selected } from "./selection";
import { loadSession, session } from "./session";

/** Rises once the decisions on their way were kept: what is drawn from the server is to be fetched anew. */
export const refresh = signal(0);

/** Events as they are after the last decision, to be put in place at once. */
export const changedRows = signal<readonly EventRow[]>([]);

/** Events that became part of others: the list may still show them until it is fetched anew. */
export const gone = signal<ReadonlySet<string>>(new Set());

/** A decision that was refused because somebody decided in between. */
export const conflict = signal<{ readonly asked: Asked; readonly message: string } | null>(null);

/** How many decisions are on their way. */
export const pending = signal(0);

/** How many keys wait for the event that they are about. */
export const waiting = signal(0);

let last: Promise<unknown> = Promise.resolve();
let isStale = false;

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}

function take(done: Done): void {
  const moved = selected.value === null ? undefined : done.moved[selected.value];
  if (moved) selected.value = moved;
  if (session.value) session.value = { ...session.value, undoable: done.undoable, redoable: 0 };
  changedRows.value = done.events;
  const there = new Set(done.events.map((row) => row.id));
  gone.value = new Set([...gone.value, ...Object.keys(done.moved)].filter((id) => !there.has(id)));
  isStale = true;
}

/** Have everything fetched anew once nothing is on its way: an answer from in between would show what was decided as undecided. */
function settle(): void {
  batch(() => {
    pending.value -= 1;
    if (pending.value || !isStale) return;
    isStale = false;
    refresh.value += 1;
  });
}

function refuse(error: unknown, asked: Asked | null): null {
  if (error instanceof Refused && error.status === 409 && asked) conflict.value = { asked, message: error.message };
  announceError(error);
  return null;
}

async function sent(path: string, body: unknown, asked: Asked | null): Promise<Done | null> {
  pending.value += 1;
  try {
    const done = await inTurn(() => send<Done>(path, body));
    take(done);
    return done;
  } catch (error) {
    return refuse(error, asked);
  } finally {
    settle();
  }
}

/** Ask for a decision; null where it was refused, which is announced. */
export function decide(asked: Asked): Promise<Done | null> {
  conflict.value = null;
  return sent("judgements", asked, asked);
}

/** Say which decision was taken back or made again; nothing where it is too long ago to be worth asking for. */
async function decisionBehind(id: string | null): Promise<string | null> {
  const { judgements } = await get<HistoryPage>("judgements", { limit: 200 });
  const named = new Map(judgements.map((one) => [one.id, one]));
  let found = named.get(id ?? "");
  while (found?.retracts) found = named.get(found.retracts);
  return found ? judgementInWords(found) : null;
}

async function stepped(path: "undo" | "redo", word: string): Promise<Done | null> {
  const done = await sent(path, path === "undo" ? { steps: 1 } : {}, null);
  if (!done) return null;
  const [row] = done.events;
  if (row) selected.value = row.id;
  const what = await decisionBehind(done.judgement.retracts);
  announce([what ? `${word}: ${what}` : word, row && `${sentenceOf(row)}, ${row.status}`].filter(Boolean).join(" · "));
  await loadSession();
  return done;
}

/** Take the reviewer's last decision back. */
export function undo(): Promise<Done | null> {
  return stepped("undo", "Undone");
}

/** Make the last decision that was taken back again. */
export function redo(): Promise<Done | null> {
  return stepped("redo", "Redone");
}
