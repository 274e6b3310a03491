// One decision as a row of the table.
import type { Judgement } from "../../api/types";
import { go } from "../../state/route";
import { select } from "../../state/selection";
import { fieldName } from "../parts/words";
import { afterText, beforeText, nameOf, type AboutAll } from "./named";

function open(target: string, about: AboutAll): void {
  const event = about[target]?.row?.id;
  if (!event) return go("history", target);
  select(event);
  go("events");
}

/** Draw one decision; one that was taken back is struck through and says so. */
export function DecisionRow({ one, isTakenBack, about }: { one: Judgement; isTakenBack: boolean; about: AboutAll }) {
  return (
    <tr class={isTakenBack ? "taken-back" : undefined}>
      <td class="n">{one.seq}</td>
      <td class="when"><time dateTime={one.time}>{one.time.replace("T", " ").replace("Z", "")}</time></td>
      <td>{one.reviewer}</td>
      <td>{one.decision === "retract" ? "take back" : one.decision}{one.field && ` ${fieldName(one.field).toLowerCase()}`}{isTakenBack && <span class="tag">taken back</span>}{one.round && <span class="tag">blind</span>}</td>
      <td><button type="button" class="link" title={one.target} dir="auto" onClick={() => open(one.target, about)}>{nameOf(one.target, about)}</button></td>
      <td dir="auto">{beforeText(one)}</td>
      <td dir="auto">{afterText(one, about)}</td>
      <td dir="auto">{one.note}</td>
    </tr>
  );
}
