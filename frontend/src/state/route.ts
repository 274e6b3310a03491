// The page's address: which view is shown, of what, under which filter; the back button works by it.
import { batch, effect, signal } from "@preact/signals";
import { filter, sort } from "./filter";
import { selected } from "./selection";

export const VIEWS = [
  "events", "contradictions", "narrative", "sources", "search", "rounds", "accuracy", "history",
] as const;
export type View = (typeof VIEWS)[number];

/** Where the page is. `id` is the view's own: an event, a claim, a source, a round, or the words searched for. */
export interface Place {
  readonly view: View;
  readonly id: string | null;
  readonly filter: string;
  readonly sort: string;
  readonly event: string | null;
}

export const view = signal<View>("events");
export const subject = signal<string | null>(null);

/** Read an address's part after `#`. */
export function parsePlace(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split(/\?(.*)/s);
  const cut = path.indexOf("/");
  const name = cut < 0 ? path : path.slice(0, cut);
  const id = cut < 0 ? "" : decodeURIComponent(path.slice(cut + 1));
  const parts = query.split("&").filter(Boolean);
  const own = new URLSearchParams(parts.filter((part) => /^(sort|event)=/.test(part)).join("&"));
  return {
    view: (VIEWS as readonly string[]).includes(name) ? (name as View) : "events",
    id: id || null,
    filter: parts.filter((part) => !/^(sort|event)=/.test(part)).join("&"),
    sort: own.get("sort") ?? "queue",
    event: own.get("event"),
  };
}

/** Write an address's part after `#`. */
export function printPlace(place: Place): string {
  const own = [place.sort === "queue" ? "" : `sort=${place.sort}`, place.event ? `event=${place.event}` : ""];
  const query = [place.filter, ...own].filter(Boolean).join("&");
  const id = place.id === null ? "" : `/${encodeURIComponent(place.id)}`;
  return `#/${place.view}${id}${query ? `?${query}` : ""}`;
}

function here(): Place {
  return {
    view: view.value, id: subject.value, filter: filter.value, sort: sort.value, event: selected.value,
  };
}

function arrive(): void {
  const place = parsePlace(location.hash);
  batch(() => {
    view.value = place.view;
    subject.value = place.id;
    filter.value = place.filter;
    sort.value = place.sort;
    selected.value = place.event;
  });
}

function isSameStep(before: Place, after: Place): boolean {
  return before.view === after.view && before.id === after.id && before.filter === after.filter;
}

/** Show a view; the filter and the open event stay. */
export function go(to: View, id: string | null = null): void {
  batch(() => {
    view.value = to;
    subject.value = id;
  });
}

/** Take the page from its address, and keep the address with the page from now on. */
export function followAddress(): void {
  arrive();
  addEventListener("popstate", arrive);
  addEventListener("hashchange", arrive);
  effect(() => {
    const place = here();
    const text = printPlace(place);
    if (text === location.hash) return;
    if (isSameStep(parsePlace(location.hash), place)) history.replaceState(null, "", text);
    else history.pushState(null, "", text);
  });
}
