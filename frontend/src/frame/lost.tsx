// Says that the page has no server any more, and how to come back to it.
import { lost } from "../state/connection";

const SAID = {
  unknown: [
    "This page is not let in.",
    "It was opened in another browser, or before “reportedly review” was started anew. Open the address that “reportedly review” printed in this browser; where that was used already, end it with Ctrl-C, start it again, and open the new one.",
  ],
  silent: [
    "Nothing answers.",
    "“reportedly review” was ended, or is not reached. Start it again in the project’s folder and open the address that it prints. Every decision that was answered is kept.",
  ],
} as const;

/** Draw the notice. */
export function Lost() {
  if (!lost.value) return null;
  const [what, how] = SAID[lost.value];
  return <div class="conflict" role="alert"><strong>{what}</strong> {how}</div>;
}
