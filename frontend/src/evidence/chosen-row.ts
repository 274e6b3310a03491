// The line of the open event: from the list, else from what is told of it once it is open.
import { computed } from "@preact/signals";
import type { EventRow } from "../api/types";
import { rowOf } from "../list/pages";
import { selected } from "../state/selection";
import { opened } from "./store";

/** The open event's line, null where no event is open or nothing is known of it yet. */
export const chosenRow = computed<EventRow | null>(() => {
  const id = selected.value;
  if (id === null) return null;
  return rowOf(id) ?? (opened.value?.row.id === id ? opened.value.row : null);
});
