// Decisions in sentences.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { Judgement } from "../src/api/types";
import { judgementInWords } from "../src/evidence/judgements";

const made = (change: Partial<Judgement>): Judgement => ({
  id: "jdg-1", seq: 1, target: "clm-1", field: null, decision: "accept", value: null, before: null, machine: null, reviewer: "kestrel",
  time: "2018-06-30T00:00:00Z", note: null, codebook: null, round: null, retracts: null, keep: false, previous: null, digest: null, ...change,
});

test("a correction says its field and the value's name", () => {
  const where = made({ decision: "correct", field: "where", value: [{ name: "Idlib" }] });
  assert.equal(judgementInWords(where), "kestrel corrected where: Idlib");
});

test("what was taken back is said", () => {
  const first = made({ decision: "reject" });
  const back = made({ id: "jdg-2", decision: "retract", retracts: "jdg-1" });
  assert.equal(judgementInWords(back, [first, back]), "kestrel took back: kestrel rejected");
});

test("a flag that is taken away is not a flag", () => {
  assert.equal(judgementInWords(made({ decision: "flag", value: false })), "kestrel flagged: (taken back)");
});
