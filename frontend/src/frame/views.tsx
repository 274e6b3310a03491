// The full-page views and the panes that are fetched when they are first shown.
import type { ComponentType } from "preact";
import type { View } from "../state/route";
import { lazy } from "./lazy";

export const MapPart = lazy("Map", async () => (await import("../map/index")).MapPane);
export const TimelinePart = lazy("Timeline", async () => (await import("../timeline/index")).TimelinePane);

/** What is shown instead of the three panes, by view. */
export const FULL: Readonly<Record<Exclude<View, "events">, ComponentType>> = {
  contradictions: lazy("Contradictions", async () => (await import("../views/contradictions/index")).ContradictionsView),
  narrative: lazy("Claim history", async () => (await import("../views/narrative/index")).NarrativeView),
  sources: lazy("Sources", async () => (await import("../views/sources/index")).SourcesView),
  search: lazy("Search", async () => (await import("../views/search/index")).SearchView),
  rounds: lazy("Rounds", async () => (await import("../views/rounds/index")).RoundsView),
  accuracy: lazy("Accuracy", async () => (await import("../views/accuracy/index")).AccuracyView),
  history: lazy("Decisions", async () => (await import("../views/history/index")).HistoryView),
};
