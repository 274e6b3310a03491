// Which dialog is open, and about what.
import { signal } from "@preact/signals";
import type { ClaimView, Field } from "../api/types";
import type { Selected } from "../evidence/selection";

/** A point picked on the map, in degrees. */
export interface Picked {
  readonly lat: number;
  readonly lon: number;
}

/** A dialog and what it is about. */
export type Dialog =
  | { readonly kind: "field"; readonly of: ClaimView; readonly field: Field; readonly picked?: Picked }
  | { readonly kind: "chain"; readonly of: ClaimView }
  | { readonly kind: "add"; readonly document: string | null; readonly words: Selected | null }
  | { readonly kind: "fields" | "merge" | "split" | "flag" | "comment" | "assign" | "include" | "parts" | "palette" | "help" | "keep-filter" };

/** The dialog that is open, null where none is. */
export const dialog = signal<Dialog | null>(null);

/** Open the editor of one field of a claim. */
export function editField(of: ClaimView, field: Field): void {
  dialog.value = { kind: "field", of, field };
}

/** Close what is open. */
export function closeDialog(): void {
  dialog.value = null;
}
