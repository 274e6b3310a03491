// Rows in words.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { EventRow } from "../src/api/types";
import { counted, daysInWords, placeName, sentenceOf } from "../src/list/words";

test("a range of days shows both ends, an open one where it is open", () => {
  assert.equal(daysInWords({ first: "2017-12-27", last: "2017-12-27", precision: "day" }), "2017-12-27");
  assert.equal(daysInWords({ first: "2017-12-25", last: "2017-12-31", precision: "week" }), "2017-12-25 – 12-31");
  assert.equal(daysInWords({ first: "2017-12-25", last: "2018-01-02", precision: "days" }), "2017-12-25 – 2018-01-02");
  assert.equal(daysInWords({ first: null, last: "2017-12-31", precision: "open" }), "… – 2017-12-31");
  assert.equal(daysInWords({ first: null, last: null, precision: null }), "undated");
});

test("numbers and nouns agree", () => {
  assert.deepEqual([counted(1, "report"), counted(1234, "report")], ["1 report", "1,234 reports"]);
});

test("a sentence names what, where and the foremost side, and counts the others", () => {
  const row = { label: "shelling", who: "A (ambiguous); B; C; D", whom: null, place: null, place_words: null } as EventRow;
  assert.equal(sentenceOf(row), "Shelling: A +3");
  assert.equal(sentenceOf({ ...row, who: null, whom: "civilians" }), "Shelling → civilians");
  assert.equal(sentenceOf({ ...row, who: null }), "Shelling");
  assert.equal(sentenceOf({ ...row, who: "A", whom: "B; C", place_words: "Kesra; Tall" }), "Shelling, Kesra: A → B +1");
});

test("a province is told from the town that has its name", () => {
  assert.equal(placeName({ name: "Idlib", precision: "admin1" }), "Idlib province");
  assert.equal(placeName({ name: "Idlib", precision: "settlement" }), "Idlib");
  assert.equal(placeName({ name: "Moscow Province", precision: "admin1" }), "Moscow Province");
});
