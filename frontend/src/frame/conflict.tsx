// Says that somebody else decided in between, and what can be done.
import { conflict, refresh } from "../state/decisions";

/** Draw the notice of a refused decision; what was decided is not lost from sight. */
export function Conflict() {
  const now = conflict.value;
  if (!now) return null;
  const look = () => {
    conflict.value = null;
    refresh.value += 1;
  };
  return (
    <div class="conflict" role="alert">
      <strong>Not kept: this was changed in between.</strong> {now.message} Your “{now.asked.decision}{now.asked.field ? ` ${now.asked.field}` : ""}” was
      not written; look at the record as it is now and decide again. <button type="button" onClick={look}>Show it as it is now</button>
    </div>
  );
}
