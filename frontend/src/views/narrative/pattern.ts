// What the claims of a narrative share, as a line of text.
import type { Narrative } from "../../api/types";
import { apart } from "../../frame/apart";

/** Name a pattern: who does what to whom, and the subject that sets it apart. */
export function patternName(pattern: Narrative["pattern"]): string {
  if (pattern.who === null && pattern.whom === null) return pattern.motif ? `${pattern.act} (${pattern.motif})` : pattern.act;
  const sides = `${apart(pattern.who ?? "nobody named")} → ${apart(pattern.whom ?? "nobody named")}: ${pattern.act}`;
  return pattern.motif ? `${sides} (${pattern.motif})` : sides;
}
