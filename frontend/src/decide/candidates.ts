// Values that may be chosen for a field, asked for as a person types.
import { useEffect, useState } from "preact/hooks";
import { get, isGivenUp } from "../api/client";
import type { Candidate } from "../api/types";
import { announceError } from "../state/live";

/** What candidates are of. */
export type Kind = "actor" | "place" | "type" | "source";

const PAUSE_MS = 120; // between two letters of a fast typist: fewer requests, no felt delay

/** Return candidates of a kind for what is typed, the best first. */
export function useCandidates(kind: Kind, text: string, target: string | null): readonly Candidate[] {
  const [found, setFound] = useState<readonly Candidate[]>([]);
  useEffect(() => {
    const control = new AbortController();
    const ask = () => get<readonly Candidate[]>("candidates", { kind, text, target }, "", control.signal)
      .then(setFound, (error: unknown) => { if (!isGivenUp(error)) announceError(error); });
    const timer = setTimeout(() => void ask(), text ? PAUSE_MS : 0);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [kind, text, target]);
  return found;
}
