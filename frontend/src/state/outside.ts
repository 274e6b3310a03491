// Learns that others linked the events anew or decided meanwhile, and shows it when the person asks for it.
import { batch, effect, signal, untracked } from "@preact/signals";
import { get } from "../api/client";
import type { State } from "../api/types";
import { listed } from "../list/pages";
import { pending, refresh } from "./decisions";
import { loadSession } from "./session";

/** What others changed since the page last fetched: all events, some of them, or nothing. */
export const outside = signal<"linked" | "decided" | null>(null);

const EVERY_MS = 20_000; // an answer of some hundred bytes; a linking takes minutes, so nobody waits for the twentieth second

let known: State | null = null;

async function ask(): Promise<State | null> {
  try {
    return await get<State>("state");
  } catch {
    return null; // a server that is away says so where something is asked of it
  }
}

/** Take the page as it is now for known. */
async function learn(): Promise<void> {
  known = await ask() ?? known;
  outside.value = null;
}

/** Look whether others changed anything; what is on its way of one's own is not theirs. */
export async function lookOutside(): Promise<void> {
  if (pending.peek() || document.hidden) return;
  const turn = refresh.peek();
  const now = await ask();
  if (!now || !known || pending.peek() || turn !== refresh.peek()) return;
  if (now.linked !== known.linked) outside.value = "linked";
  else if (now.decided !== known.decided && outside.peek() === null) outside.value = "decided";
}

/** Show what others changed. */
export async function showOutside(): Promise<void> {
  await loadSession();
  batch(() => {
    outside.value = null;
    refresh.value += 1;
  });
}

/** Look now and then, and whenever the page is looked at again; whatever is fetched anew is known. */
export function followOutside(): void {
  effect(() => {
    void refresh.value;
    untracked(() => void listed().then(learn));
  });
  addEventListener("focus", () => void lookOutside());
  document.addEventListener("visibilitychange", () => void lookOutside());
  setInterval(() => void lookOutside(), EVERY_MS);
}
