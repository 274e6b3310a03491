// Goes to a part of the page, and says which parts are shown where there is little room.
import { signal } from "@preact/signals";
import { go, view } from "../state/route";

/** A part of the page that keys go to. */
export type Part = "list" | "map" | "timeline" | "evidence" | "search" | "toggle-middle";

/** The part shown where there is room for one alone. */
export const shownPart = signal<"list" | "middle" | "evidence">("list");

/** Whether map and timeline are folded away. */
export const isMiddleHidden = signal(false);

const TARGETS: Readonly<Record<Exclude<Part, "toggle-middle">, string>> = {
  list: "#events", map: ".pane-map", timeline: ".pane-timeline .time-chart, .pane-timeline button", evidence: "#event-head", search: "#search",
};

/** Give the focus to what is already drawn; false where it is not, or not shown. */
function focusOn(selector: string): boolean {
  const target = document.querySelector<HTMLElement>(selector);
  const inner = target?.matches("[tabindex], input, button") ? target : target?.querySelector<HTMLElement>("[tabindex='0'], button, canvas");
  if (!inner?.checkVisibility()) return false;
  inner.focus();
  if (inner instanceof HTMLInputElement) inner.select();
  return true;
}

/** Go to a part of the page: it is shown and takes the focus. */
export function pane(part: Part): void {
  if (part === "toggle-middle") {
    isMiddleHidden.value = !isMiddleHidden.value;
    return;
  }
  if (view.value !== "events") go("events");
  if (part === "map" || part === "timeline") isMiddleHidden.value = false;
  if (part === "list" || part === "evidence") shownPart.value = part;
  if (part === "map" || part === "timeline") shownPart.value = "middle";
  // At once where it can be: the next key belongs there already.
  if (!focusOn(TARGETS[part])) requestAnimationFrame(() => focusOn(TARGETS[part]));
}
