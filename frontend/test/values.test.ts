// Corrections: one value changes, the others keep their words.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { Field, Value } from "../src/api/types";
import { corrected, days, pointFrom, without } from "../src/decide/values";

const value = (name: string, start: number): Value => ({
  text: name, value: { name }, number: 1, words: [{ start, end: start + 2, text: name }], rule: null, score: null,
  derivation: null, point: null, by: null, machine: null, rests_on: [],
});
const field = (name: string, ...values: readonly Value[]): Field =>
  ({ name, label: name, values: [...values], uncoded: null, is_decided: false, suggestion: null, by: null, machine: null });
const fresh = { value: { name: "new" }, evidence: [] };

test("in a list one value is replaced and the others keep their words", () => {
  const two = field("who", value("a", 0), value("b", 9));
  assert.deepEqual(corrected(two, fresh, 1), [{ value: { name: "a" }, evidence: [[0, 2]] }, fresh]);
  assert.equal((corrected(two, fresh, null) as readonly unknown[]).length, 3);
});

test("a field of one value is that value, factuality the bare word", () => {
  assert.deepEqual(corrected(field("when", value("a", 0)), fresh, 0), fresh);
  assert.equal(corrected(field("factuality"), { value: "denied", evidence: [] }, null), "denied");
});

test("a list without its last value says that the report tells none", () => {
  assert.deepEqual(without(field("who", value("a", 0)), 0), { uncoded: "absent" });
});

test("the same day twice is a day, two are days, none is open", () => {
  assert.equal(days("2017-01-02", "").precision, "day");
  assert.equal(days("2017-01-02", "2017-01-05").precision, "days");
  assert.deepEqual(days("", "2017-01-05"), { first: null, last: "2017-01-05", precision: "open" });
});

test("coordinates are two numbers on the globe", () => {
  assert.deepEqual(pointFrom("35.93, 36.63"), { lat: 35.93, lon: 36.63 });
  assert.deepEqual([pointFrom("95, 3"), pointFrom("35.9"), pointFrom("Idlib, 3")], [null, null, null]);
});
