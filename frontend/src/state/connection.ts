// Whether the server still answers this page, and lets it in.
import { signal } from "@preact/signals";

/** Why nothing can be fetched: the page is not known to the server, or there is no server; null while all is well. */
export const lost = signal<"unknown" | "silent" | null>(null);
