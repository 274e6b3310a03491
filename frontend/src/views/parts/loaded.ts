// Fetches what a view shows, anew after each decision, and gives up what is no longer asked for.
import { useEffect, useState } from "preact/hooks";
import { address, get, isGivenUp, type Query } from "../../api/client";
import { refresh } from "../../state/decisions";

/** What came of fetching: the value, or why there is none; both null while it is on its way. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly problem: string | null;
  readonly reload: () => void;
}

interface Answer<T> {
  readonly key: string;
  readonly value: T | null;
  readonly problem: string | null;
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Fetch `path`, nothing where it is null; what was shown of the same path stays until the new is there. */
export function useLoaded<T>(path: string | null, query: Query = {}): Loaded<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ key: "", value: null, problem: null });
  const [turn, setTurn] = useState(0);
  const key = path === null ? "" : address(path, query);
  const decided = refresh.value;
  useEffect(() => {
    if (path === null) return undefined;
    const control = new AbortController();
    get<T>(path, query, "", control.signal).then(
      (value) => setAnswer({ key, value, problem: null }),
      (error: unknown) => { if (!isGivenUp(error)) setAnswer({ key, value: null, problem: words(error) }); },
    );
    return () => control.abort();
  }, [key, turn, decided]);
  const isOurs = answer.key === key && path !== null;
  return {
    value: isOurs ? answer.value : null,
    problem: isOurs ? answer.problem : null,
    reload: () => setTurn((now) => now + 1),
  };
}
