// What the filter could be narrowed by; asked for only while the panel is open.
import { effect, signal } from "@preact/signals";
import { get, isGivenUp } from "../api/client";
import type { Facets } from "../api/types";
import { refresh } from "../state/decisions";
import { filter } from "../state/filter";
import { announceError } from "../state/live";

/** The facets of the filter in force; the last known while others are on their way. */
export const facets = signal<Facets | null>(null);

/** Whether the panel is open. */
export const areFacetsOpen = signal(false);

/** Fetch the facets whenever the panel is open and something changed. */
export function followFacets(): void {
  effect(() => {
    const text = filter.value;
    void refresh.value;
    if (!areFacetsOpen.value) return undefined;
    const control = new AbortController();
    get<Facets>("facets", {}, text, control.signal).then(
      (found) => { facets.value = found; },
      (error: unknown) => { if (!isGivenUp(error)) announceError(error); },
    );
    return () => control.abort();
  });
}
