// How far a rule that was put in force has come: the page goes on answering while events are settled under it.
import { useEffect } from "preact/hooks";
import { refresh } from "../state/decisions";
import { announce } from "../state/live";
import { loadSession, session } from "../state/session";
import { counted } from "../views/parts/words";

const EVERY_MS = 2000; // between two looks at how many events are left

async function look(): Promise<void> {
  await loadSession();
  if (session.value?.unsettled !== 0) return;
  refresh.value += 1;
  announce("All events are settled under the rule in force.");
}

/** Show how many events the rule in force has not reached, and look again until there is none. */
export function Settling() {
  const now = session.value;
  const left = now?.unsettled ?? 0;
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => void look(), EVERY_MS);
    return () => clearTimeout(timer);
  }, [now]);
  if (!now || left === 0) return null;
  const all = Math.max(now.counts.events ?? 0, left);
  return (
    <label class="soft" title="Go on working; choosing the rule before takes it back">
      {now.rule?.split("@")[0]}: {counted(left, "event")} to go <progress max={all} value={all - left} />
    </label>
  );
}
