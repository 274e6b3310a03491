// Fetches what a pane shows whenever the filter or a decision changes it, and gives up requests that are stale.
import { effect, type Signal } from "@preact/signals";
import { get, isGivenUp } from "../api/client";
import { refresh } from "../state/decisions";
import { filter } from "../state/filter";
import { together } from "../state/together";

/** Keep `into` with what `path` answers for the filter in force; the answer stops that. */
export function follow<T>(path: string, into: Signal<T | null>, problem: Signal<string>): () => void {
  let last = new AbortController();
  const stop = effect(() => {
    const wanted = filter.value;
    void refresh.value;
    last.abort();
    last = new AbortController();
    void fetched(path, wanted, last.signal, into, problem);
  });
  return () => {
    stop();
    last.abort();
  };
}

async function fetched<T>(path: string, wanted: string, stale: AbortSignal, into: Signal<T | null>, problem: Signal<string>): Promise<void> {
  try {
    await together(get<T>(path, {}, wanted, stale), (answer) => {
      if (stale.aborted) return;
      into.value = answer;
      problem.value = "";
    });
  } catch (error) {
    if (!isGivenUp(error) && !stale.aborted) problem.value = error instanceof Error ? error.message : String(error);
  }
}
