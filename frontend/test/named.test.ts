// Decisions name their records as people know them.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { EventRow, Judgement } from "../src/api/types";
import { ownCorrection } from "../src/evidence/suggested";
import { afterText, beforeText, nameOf } from "../src/views/history/named";

const ROW = { id: "evt-a-1", label: "shelling", who: null, whom: null, place: null, place_words: "Kesra", day: { first: "2018-06-30", last: "2018-06-30", precision: "day" } } as EventRow;
const ABOUT = { "evt-a-1": { row: ROW, words: null }, "clm-a-1": { row: ROW, words: "shelled" } };
const made = (change: Partial<Judgement>): Judgement => ({
  id: "jdg-1", seq: 1, target: "evt-a-1", field: null, decision: "accept", value: null, before: { claim_ids: ["clm-a-1"], status: "proposed", inclusion: "undecided" },
  machine: null, reviewer: "kestrel", time: "2018-06-30T00:00:00Z", note: null, codebook: null, round: null, retracts: null, keep: false, previous: null, digest: null, ...change,
});

test("an event goes by its title, a claim by its words, what is sealed by its id", () => {
  assert.equal(nameOf("evt-a-1", ABOUT), "Shelling, Kesra, 2018-06-30");
  assert.equal(nameOf("clm-a-1", ABOUT), "“shelled” in: Shelling, Kesra, 2018-06-30");
  assert.equal(nameOf("evt-b-2", ABOUT), "evt-b-2");
});

test("what a decision was made on is how the record stood", () => {
  assert.equal(beforeText(made({})), "proposed");
  assert.equal(beforeText(made({ decision: "include" })), "undecided");
  assert.equal(beforeText(made({ decision: "correct", field: "where", before: [{ value: { name: "Tall" } }] })), "Tall");
});

test("merges and splits name what they take in and out", () => {
  assert.equal(afterText(made({ decision: "merge", value: { with: ["evt-a-1"] } }), ABOUT), "with Shelling, Kesra, 2018-06-30");
  assert.equal(afterText(made({ decision: "split", value: { claim_ids: ["clm-a-1"] } }), ABOUT), "1 claim: “shelled”");
  assert.equal(afterText(made({ decision: "flag", value: true }), ABOUT), "");
});

test("a suggestion is taken over by whoever made the correction, and while it is in force", () => {
  const suggestion = { target: "clm-a-1", field: "where", decided: "Tall", machine_now: "Kesra", machine_then: null, reviewer: "kestrel" };
  const own = made({ id: "jdg-7", target: "clm-a-1", decision: "correct", field: "where" });
  assert.equal(ownCorrection(suggestion, [own], "kestrel"), own);
  assert.equal(ownCorrection(suggestion, [own], "wren"), undefined);
  assert.equal(ownCorrection(suggestion, [made({ id: "jdg-8", decision: "retract", retracts: "jdg-7" }), own], "kestrel"), undefined);
});
