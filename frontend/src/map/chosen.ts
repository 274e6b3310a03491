// Where the open event is: from the map's own spots, else asked of the server.
import { effect, signal } from "@preact/signals";
import { get, isGivenUp } from "../api/client";
import type { EventPage, Spot } from "../api/types";
import { selected } from "../state/selection";
import { mapView } from "./state";

/** A place with its radius in km. */
export type Chosen = Pick<Spot, "lat" | "lon" | "radius_km">;

/** The open event's place, null where it has none or no event is open. */
export const chosenPlace = signal<Chosen | null>(null);

function spotOf(id: string): Spot | undefined {
  return mapView.value?.spots.find((spot) => spot.ids.includes(id));
}

async function asked(id: string, stale: AbortSignal): Promise<void> {
  try {
    const page = await get<EventPage>("events", { limit: 1 }, `ids=${encodeURIComponent(id)}`, stale);
    if (!stale.aborted) chosenPlace.value = page.rows[0]?.place ?? null;
  } catch (error) {
    if (!isGivenUp(error)) chosenPlace.value = null;
  }
}

/** Keep `chosenPlace` with the selection; the answer stops that. */
export function followChoice(): () => void {
  let last = new AbortController();
  return effect(() => {
    const id = selected.value;
    last.abort();
    last = new AbortController();
    const spot = id === null ? undefined : spotOf(id);
    if (spot || id === null) chosenPlace.value = spot ?? null;
    else void asked(id, last.signal);
  });
}
