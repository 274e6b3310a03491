// One decision as a row of the table.
import type { Judgement } from "../../api/types";
import { go } from "../../state/route";
import { select } from "../../state/selection";
import { fieldName } from "../parts/words";
import { valueText } from "./value";

function open(target: string): void {
  if (target.startsWith("evt-")) {
    select(target);
    go("events");
  } else go("history", target);
}

/** Draw one decision; one that was taken back is struck through and says so. */
export function DecisionRow({ one, isTakenBack }: { one: Judgement; isTakenBack: boolean }) {
  const before = valueText(one.before ?? one.machine);
  return (
    <tr class={isTakenBack ? "taken-back" : undefined}>
      <td class="n">{one.seq}</td>
      <td class="when"><time dateTime={one.time}>{one.time.replace("T", " ").replace("Z", "")}</time></td>
      <td>{one.reviewer}</td>
      <td>{one.decision}{one.field && ` ${fieldName(one.field).toLowerCase()}`}{isTakenBack && <span class="tag">taken back</span>}{one.round && <span class="tag">blind</span>}</td>
      <td><button type="button" class="link" onClick={() => open(one.target)}>{one.target}</button></td>
      <td dir="auto">{before}</td>
      <td dir="auto">{valueText(one.value)}</td>
      <td dir="auto">{one.note}</td>
    </tr>
  );
}
