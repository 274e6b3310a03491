// What the claims of a narrative share, as a line of text.
import type { Narrative } from "../../api/types";

/** Name a pattern: who does what to whom, and the subject that sets it apart. */
export function patternName(pattern: Narrative["pattern"]): string {
  if (pattern.who === null && pattern.whom === null) return pattern.motif ? `${pattern.act} (${pattern.motif})` : pattern.act;
  const sides = `${pattern.who ?? "nobody named"} → ${pattern.whom ?? "nobody named"}: ${pattern.act}`;
  return pattern.motif ? `${sides} (${pattern.motif})` : sides;
}
