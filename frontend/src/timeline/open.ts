// The column of which the events are listed, null where none is.
import { signal } from "@preact/signals";
import type { Column } from "./columns";

export const open = signal<Column | null>(null);
