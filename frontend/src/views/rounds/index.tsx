// Blind rounds: the list of them, one coder's work, and what came of it; the address says which.
import { subject } from "../../state/route";
import { AgreementPart } from "./agreement";
import { CodePart } from "./code";
import { RoundList } from "./list";

/** Show all rounds, or of one of them the claim to code (`…/code`) or the agreement (`…/agreement`). */
export function RoundsView() {
  const [round = "", part] = (subject.value ?? "").split("/");
  if (round && part === "code") return <CodePart key={round} round={round} />;
  if (round) return <AgreementPart key={round} round={round} />;
  return <RoundList />;
}
