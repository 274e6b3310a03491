// Which dialog is open, and about what.
import { signal } from "@preact/signals";
import type { ClaimView, Field } from "../api/types";
import { selectedWords, type Selected } from "../evidence/selection";
import { shownDocument } from "../evidence/store";

/** A point picked on the map, in degrees. */
export interface Picked {
  readonly lat: number;
  readonly lon: number;
}

/** A dialog and what it is about. */
export type Dialog =
  | { readonly kind: "field"; readonly of: ClaimView; readonly field: Field; readonly words: Selected | null; readonly picked?: Picked }
  | { readonly kind: "chain"; readonly of: ClaimView }
  | { readonly kind: "add"; readonly document: string | null; readonly words: Selected | null }
  | { readonly kind: "fields" | "merge" | "split" | "flag" | "comment" | "assign" | "include" | "parts" | "palette" | "more" | "export" | "help" | "keep-filter" };

/** The dialog that is open, null where none is. */
export const dialog = signal<Dialog | null>(null);

/** Open the editor of one field of a claim; words selected in its document are what the new value rests on. */
export function editField(of: ClaimView, field: Field): void {
  const text = shownDocument.value;
  dialog.value = { kind: "field", of, field, words: text?.id === of.document_id ? selectedWords(text) : null };
}

/** Close what is open. */
export function closeDialog(): void {
  dialog.value = null;
}
