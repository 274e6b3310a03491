// A decision in a sentence.
import type { Judgement } from "../api/types";

const DONE: Readonly<Record<Judgement["decision"], string>> = {
  accept: "accepted", correct: "corrected", reject: "rejected", merge: "merged it with", split: "split off", flag: "flagged",
  seal: "sealed", comment: "commented", assign: "assigned it to", include: "decided on the data set", add: "added a claim",
  read: "marked it read", code: "coded blind", settle: "settled", retract: "took back",
};

function shown(value: unknown): string {
  if (value === null || value === undefined || value === true) return "";
  if (value === false) return "(taken back)";
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(shown).join(", ");
  const named = value as { readonly name?: unknown; readonly label?: unknown; readonly value?: unknown; readonly with?: unknown; readonly uncoded?: unknown };
  return shown(named.name ?? named.label ?? named.value ?? named.with ?? named.uncoded ?? "");
}

/** Say what somebody decided: "kestrel corrected where: Idlib"; `among` has what it may take back. */
export function judgementInWords(of: Judgement, among: readonly Judgement[] = []): string {
  const back = among.find((one) => one.id === of.retracts);
  if (back) return `${of.reviewer} took back: ${judgementInWords(back)}`;
  const field = of.field ? ` ${of.field.replace("_", " ")}` : "";
  const value = shown(of.value);
  return `${of.reviewer} ${DONE[of.decision]}${field}${value ? `: ${value}` : ""}`;
}
