// Where the open event is.
import { computed } from "@preact/signals";
import { chosenRow } from "../evidence/chosen-row";

/** The open event's place with its radius in km, null where it has none or no event is open. */
export const chosenPlace = computed(() => chosenRow.value?.place ?? null);
