// The map that is drawn, for the buttons around it; null where there is none.
import { signal } from "@preact/signals";
import type { Map as GlMap } from "maplibre-gl";

export const current = signal<GlMap | null>(null);
