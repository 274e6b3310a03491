// Says that somebody else decided in between, and shows the record as it is now.
import { useEffect } from "preact/hooks";
import { conflict, refresh } from "../state/decisions";

/** Draw the notice of a refused decision; what was typed stays in its dialog, which may be sent again. */
export function Conflict() {
  const now = conflict.value;
  useEffect(() => { if (now) refresh.value += 1; }, [now]);
  if (!now) return null;
  return (
    <div class="conflict" role="alert">
      <strong>Not kept: this was changed in between.</strong> {now.message} Your “{now.asked.decision}{now.asked.field ? ` ${now.asked.field}` : ""}” was
      not written. The page shows the record as it is now: look at it, and decide again if you still would.{" "}
      <button type="button" onClick={() => { conflict.value = null; }}>Close</button>
    </div>
  );
}
