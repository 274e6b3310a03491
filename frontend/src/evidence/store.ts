// The event that is open, the claim of it that is looked at, and that claim's document.
import { batch, computed, effect, signal, untracked } from "@preact/signals";
import { get, isGivenUp, Refused } from "../api/client";
import type { ClaimView, DocumentView, EventView, Field, Value, Words } from "../api/types";
import { changedRows, refresh } from "../state/decisions";
import { announceError } from "../state/live";
import { focus, selected } from "../state/selection";

/** The open event with all that stands behind it; null until it is there. */
export const opened = signal<EventView | null>(null);

/** The id of an event that was asked for and is not in the project. */
export const missing = signal<string | null>(null);

/** The id of the claim that is looked at. */
export const claimId = signal<string | null>(null);

/** The claim that is looked at: the one chosen, else the event's first. */
export const claim = computed<ClaimView | null>(() => {
  const claims = opened.value?.claims ?? [];
  return claims.find((one) => one.id === claimId.value) ?? claims[0] ?? null;
});

/** The document whose text is shown. */
export const shownDocument = signal<DocumentView | null>(null);

const documentId = computed(() => claim.value?.document_id ?? null);

function follow<T>(load: () => ((signal: AbortSignal) => Promise<T>) | null, put: (value: T | null) => void, refused: (error: unknown) => void = announceError): void {
  effect(() => {
    const ask = load();
    const control = new AbortController();
    if (!ask) untracked(() => put(null));
    else ask(control.signal).then(put, (error: unknown) => { if (!isGivenUp(error)) refused(error); });
    return () => control.abort();
  });
}

function putEvent(view: EventView | null): void {
  batch(() => {
    if (view?.row.id !== opened.peek()?.row.id) focus.value = null;
    opened.value = view;
    if (view && view.asked !== view.row.id && selected.peek() === view.asked) selected.value = view.row.id;
  });
}

function noEvent(error: unknown): void {
  if (!(error instanceof Refused && error.status === 404)) return announceError(error);
  batch(() => {
    missing.value = selected.peek();
    opened.value = null;
  });
}

/** Put the open event's new line in place before all else of it is fetched anew. */
function putRow(): void {
  const view = opened.peek();
  const row = changedRows.value.find((one) => one.id === view?.row.id);
  if (view && row) opened.value = { ...view, row };
}

/** Fetch what is open whenever another event is chosen or something was decided. */
export function followSelection(): void {
  effect(putRow);
  follow(() => {
    const id = selected.value;
    void refresh.value;
    return id === null ? null : (stop) => get<EventView>(`events/${encodeURIComponent(id)}`, {}, "", stop);
  }, putEvent, noEvent);
  follow(() => {
    const id = documentId.value;
    void refresh.value;
    return id === null ? null : (stop) => get<DocumentView>(`documents/${encodeURIComponent(id)}`, {}, "", stop);
  }, (view) => { shownDocument.value = view; });
}

/** Return the field of a claim by its name. */
export function fieldOf(of: ClaimView, name: string): Field | undefined {
  return of.fields.find((field) => field.name === name);
}

/** Look at a claim. */
export function lookAt(id: string): void {
  claimId.value = id;
}

/** Show words of a claim's field in its document, by their first code point; its trigger where there are none. */
export function showWords(of: ClaimView, field: string, start: number | undefined): void {
  batch(() => {
    claimId.value = of.id;
    focus.value = { document: of.document_id, claim: of.id, field, start: start ?? of.trigger.start };
  });
}

/** Return the first words that a value rests on: its own, else those from which it was derived. */
export function wordsOf(value: Value): Words | undefined {
  return value.words[0] ?? value.rests_on?.[0];
}

/** Show the words of a value that several claims tell, in the first of them. */
export function showTold(name: string, text: string, claimIds: readonly string[]): void {
  const of = opened.value?.claims.find((one) => claimIds.includes(one.id));
  if (!of) return;
  const values = fieldOf(of, name)?.values ?? [];
  const told = values.find((value) => value.text === text) ?? values[0];
  showWords(of, name, told && wordsOf(told)?.start);
}

/** A stop of the walk through a claim's words. */
interface Stop {
  readonly field: string;
  readonly value: Value;
}

function stops(of: ClaimView): readonly Stop[] {
  const all = of.fields.flatMap((field) => field.values.map((value) => ({ field: field.name, value })));
  return all.filter(({ value }) => wordsOf(value));
}

/** Show the next words of the claim that is looked at. */
export function nextWords(): void {
  const of = claim.value;
  if (!of) return;
  const all = stops(of);
  const now = focus.value;
  const at = all.findIndex(({ field, value }) => field === now?.field && wordsOf(value)?.start === now.start);
  const next = all[(at + 1) % Math.max(1, all.length)];
  if (next) showWords(of, next.field, wordsOf(next.value)?.start);
}

/** Look at the claim after or before the one looked at. */
export function stepClaim(by: 1 | -1): void {
  const claims = opened.value?.claims ?? [];
  const at = claims.findIndex((one) => one.id === claim.value?.id);
  const next = claims[(at + by + claims.length) % Math.max(1, claims.length)];
  if (next) lookAt(next.id);
}
