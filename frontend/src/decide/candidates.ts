// Values that may be chosen for a field, asked for as a person types.
import { useEffect, useState } from "preact/hooks";
import { get, isGivenUp } from "../api/client";
import type { Candidate } from "../api/types";
import { announceError } from "../state/live";

/** What candidates are of. */
export type Kind = "actor" | "place" | "type" | "source";

/** Candidates, and whether any answer is there yet. */
export interface Found {
  readonly choices: readonly Candidate[];
  readonly isReady: boolean;
}

const PAUSE_MS = 120; // between two letters of a fast typist: fewer requests, no felt delay

/** Return candidates of a kind for what is typed, the best first; those of what was typed before until they are there. */
export function useCandidates(kind: Kind, text: string, target: string | null): Found {
  const [found, setFound] = useState<Found>({ choices: [], isReady: false });
  useEffect(() => {
    const control = new AbortController();
    const ask = () => get<readonly Candidate[]>("candidates", { kind, text, target }, "", control.signal)
      .then((choices) => setFound({ choices, isReady: true }), (error: unknown) => { if (!isGivenUp(error)) announceError(error); });
    const timer = setTimeout(() => void ask(), text ? PAUSE_MS : 0);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [kind, text, target]);
  return found;
}
