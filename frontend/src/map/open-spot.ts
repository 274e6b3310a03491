// Opens the one event of a point.
import { get } from "../api/client";
import type { EventPage } from "../api/types";
import { changed, filter } from "../state/filter";
import { announceError } from "../state/live";
import { select } from "../state/selection";
import { only, type Spot } from "./spots";

/** Open the first event of a spot. */
export async function openSpot(spot: Spot): Promise<void> {
  try {
    const page = await get<EventPage>("events", { limit: 1 }, changed(filter.value, only(spot)));
    if (page.rows[0]) select(page.rows[0].id);
  } catch (error) {
    announceError(error);
  }
}
