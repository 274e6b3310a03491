// What the page knows of the project: who reviews, what may be done, which filters are kept.
import { signal } from "@preact/signals";
import { get, send } from "../api/client";
import type { SavedFilter, Session } from "../api/types";
import { announceError } from "./live";

/** The session, null until it is there. */
export const session = signal<Session | null>(null);

/** Fetch the session anew. */
export async function loadSession(): Promise<void> {
  try {
    session.value = await get<Session>("session");
  } catch (error) {
    announceError(error);
  }
}

/** Keep the filter in force under a name. */
export async function saveFilter(kept: SavedFilter): Promise<void> {
  await send<unknown>("filters", kept);
  await loadSession();
}

/** Forget a kept filter. */
export async function dropFilter(kept: SavedFilter): Promise<void> {
  await send<unknown>(`filters?name=${encodeURIComponent(kept.name)}`, null, "DELETE");
  await loadSession();
}
