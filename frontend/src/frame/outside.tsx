// Says that the page shows what was before others linked anew or decided.
import { outside, showOutside } from "../state/outside";

const WORDS = { linked: "The events were linked anew outside this page.", decided: "Somebody else decided meanwhile." } as const;

/** Draw the line; nothing changes under the person's hands until they ask for it. */
export function Outside() {
  const now = outside.value;
  if (!now) return null;
  return <p class="outside" role="status">{WORDS[now]} <button type="button" class="link" onClick={() => void showOutside()}>Show it</button></p>;
}
