// What is said aloud to a screen reader and shown in the line at the foot of the page.
import { signal } from "@preact/signals";

/** A sentence for people, and whether something went wrong. */
export interface Said {
  readonly text: string;
  readonly isError: boolean;
  /** Said aloud alone: who looks at the page sees it anyway. */
  readonly isUnseen: boolean;
  readonly number: number;
}

export const said = signal<Said>({ text: "", isError: false, isUnseen: false, number: 0 });

/** Say what happened. */
export function announce(text: string, isError = false): void {
  said.value = { text, isError, isUnseen: false, number: said.value.number + 1 };
}

/** Say aloud what the page shows already, and take what was said before off its foot. */
export function announceUnseen(text: string): void {
  said.value = { text, isError: false, isUnseen: true, number: said.value.number + 1 };
}

/** Say what an error says. */
export function announceError(error: unknown): void {
  announce(error instanceof Error ? error.message : String(error), true);
}
