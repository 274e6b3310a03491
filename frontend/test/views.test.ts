// The full views: what is saved of a coder's values, where tellings stand on the axis, how values are said.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { BlindItem, Narrative } from "../src/api/types";
import { valueText } from "../src/views/history/value";
import { patternName } from "../src/views/narrative/pattern";
import { spread } from "../src/views/narrative/spread";
import { dayName, interval, originsText } from "../src/views/parts/words";
import { codesOf, EMPTY, endsOf, namesOf, ownValue, placeOf } from "../src/views/rounds/draft";
import { codesTold, told } from "../src/views/rounds/told";
import { cut } from "../src/views/rounds/stretches";

const ECHO = { claim_id: "clm-1", document_id: "doc-1", outlet: null, published: "2018-06-30", chain: ["OUTLET"], words: "x", factuality: "asserted", copy_of: null };
const TOLD: Narrative = {
  id: "nar-1", pattern: { key: "k", who: "A", act: "shelling", whom: null, motif: null, is_distinctive: true }, kind: "narrative",
  first: ECHO, also: [], echoes: [{ ...ECHO, published: "2018-07-10" }, { ...ECHO, published: null }, { ...ECHO, copy_of: "doc-2" }],
  denials: [{ ...ECHO, published: "2018-07-05" }], documents: 4, copies: 1, origins: null, origin_names: [], unknown: [],
  moved: [], outlets: [], sides: [],
};

test("what was not coded is not saved, and none is", () => {
  assert.deepEqual(codesOf({ ...EMPTY, what: "Grenade", whom: null }), { what: "Grenade", whom: null });
});

test("a value of one's own takes the field's shape", () => {
  assert.deepEqual(ownValue("killed", "5 to 7"), [5, 7]);
  assert.deepEqual(ownValue("killed", "5"), [5, 5]);
  assert.deepEqual(ownValue("killed", "5 to"), [5, null]);
  assert.deepEqual(ownValue("killed", "5 or more"), [5, null]);
  assert.deepEqual(ownValue("killed", "up to 5"), [null, 5]);
  assert.equal(ownValue("factuality", "uncertain"), "hedged");
  assert.deepEqual(ownValue("when", "2018-06-27 to 2018-06-29"), ["2018-06-27", "2018-06-29"]);
  assert.deepEqual(ownValue("where", "35.9, 36.6"), [35.9, 36.6]);
  assert.equal(ownValue("where", "Saraqib"), "Saraqib");
  assert.deepEqual(ownValue("who", "SDF, YPG"), ["SDF", "YPG"]);
  assert.equal(ownValue("is_event", "no"), false);
});

test("a coder's value is said as it is written, an open end as open", () => {
  assert.equal(told([3, null], "killed"), "3 or more");
  assert.equal(told([null, 3], "killed"), "up to 3");
  assert.equal(told([3, 3], "killed"), "3");
  assert.equal(told("hedged", "factuality"), "uncertain");
  assert.equal(codesTold({ is_event: true, killed: [1, null] }), "Is an event: yes; Killed: 1 or more");
});

test("names, places and ends that say nothing are not coded", () => {
  assert.equal(namesOf(" , "), undefined);
  assert.equal(placeOf("  "), undefined);
  assert.equal(endsOf(null, null, true), undefined);
  assert.deepEqual(endsOf("2018-06-27", null, true), ["2018-06-27", "2018-06-27"]);
  assert.deepEqual(endsOf(5, null, false), [5, null]);
});

test("tellings stand by their day, those of one day above each other, and the undated are counted", () => {
  const { dots, first, last, rows, undated } = spread(TOLD, 100);
  assert.deepEqual(dots.map(({ kind, x, row }) => [kind, x, row]), [["first", 0, 0], ["echo", 100, 0], ["copy", 0, 1], ["denial", 50, 0]]);
  assert.deepEqual([first, last, rows, undated], ["2018-06-30", "2018-07-10", 2, 1]);
});

test("the words in question are found by code points, whatever stands before them", () => {
  const text = "🔥 قصف. It shelled 🏘️ there.";
  const at = [...text].join("").indexOf("shelled");
  const start = [...text.slice(0, at)].length;
  const item: BlindItem = {
    round: "rnd-1", item: "clm-1", done: 0, items: 1, blocks: [], published: null, outlet: null,
    trigger: { start, end: start + 7, text: "shelled" }, sentence: { start: start - 3, end: [...text].length, text: "" },
  };
  const stretches = cut({ text, start: 0, marks: [] }, item);
  assert.equal(stretches.map((one) => one.text).join(""), text);
  assert.equal(stretches.find((one) => one.kind === "trigger")?.text, "shelled");
  assert.equal(stretches.find((one) => one.kind === "sentence")?.text, "It ");
});

test("values are said in few words, whatever their shape", () => {
  assert.equal(valueText([{ value: { name: "Idlib", lat: 35.9 } }, { name: "Saraqib" }]), "Idlib, Saraqib");
  assert.equal(valueText({ first: "2018-06-27", last: "2018-06-27", precision: "day" }), "2018-06-27");
  assert.equal(valueText({ kind: "killed", low: 5, high: null }), "killed 5–…");
  assert.equal(valueText({ uncoded: "absent" }), "none (absent)");
  assert.equal([...valueText("🔥".repeat(200))].length, 90);
});

test("unknown days, origins and sides are said to be unknown", () => {
  assert.equal(dayName(null), "day unknown");
  assert.equal(dayName("2018-06-30"), "30 June 2018");
  assert.match(originsText(null), /cannot be told/);
  assert.equal(originsText(1, ["Quiet Monitor"]), "1 independent origin: Quiet Monitor");
  assert.equal(interval(-0.031, -0.1, 0.2), "−0.03 (−0.10 to 0.20)");
  assert.equal(patternName(TOLD.pattern), "A → nobody named: shelling");
});
