// Offsets: code points, whatever the script.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import { codePoints, slice, trimmed, units } from "../src/evidence/offsets";

const TEXTS = ["plain", "fire 🔥 in 🏘️ town", "قصف على المدينة", "e\u0301te\u0301", "a\u00a0b\r\nc", "👩‍👩‍👧‍👦 fled"];

test("every offset goes to units and back", () => {
  for (const text of TEXTS) {
    for (let at = 0; at <= [...text].length; at += 1) assert.equal(codePoints(text, units(text, at)), at);
  }
});

test("a cut inside a surrogate pair counts as before it", () => {
  assert.equal(codePoints("🔥x", 1), 0);
  assert.equal(codePoints("🔥x", 2), 1);
});

test("a slice by code points is that of the list of code points", () => {
  for (const text of TEXTS) assert.equal(slice(text, 1, 4), [...text].slice(1, 4).join(""));
});

test("blanks around selected words are left out; blanks alone are nothing", () => {
  assert.deepEqual(trimmed(" 🔥 fire\u00a0", 0, 8), [1, 7]);
  assert.equal(trimmed("a \n b", 1, 4), null);
});
