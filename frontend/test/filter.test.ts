// The filter's spelling: read and written without loss.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import { changed, parseFilter, printFilter } from "../src/state/filter";

test("a comma means or, one after a backslash belongs to the value", () => {
  assert.deepEqual(parseFilter("country=SY,IQ").get("country"), ["SY", "IQ"]);
  assert.deepEqual(parseFilter("place=Tell%20A\\,%20north,B").get("place"), ["Tell A, north", "B"]);
});

test("the spelling is the server's, mark for mark", () => {
  const params = new Map([["place", ["Tell A, north", "B (old)"]], ["since", ["2017-01-01"]]]);
  assert.equal(printFilter(params), "place=B%20%28old%29,Tell%20A\\,%20north&since=2017-01-01");
});

test("words searched for are one value, commas and all", () => {
  assert.deepEqual(parseFilter("q=killed,%20maimed").get("q"), ["killed, maimed"]);
});

test("what is written reads back the same, in one order", () => {
  const text = printFilter(parseFilter("status=proposed&q=%F0%9F%94%A5%20a%26b&country=SY"));
  assert.equal(text, "q=%F0%9F%94%A5%20a%26b&country=SY&status=proposed");
  assert.equal(printFilter(parseFilter(text)), text);
});

test("a parameter set to nothing is gone, others stay", () => {
  assert.equal(changed("country=SY&status=proposed", { status: null }), "country=SY");
  assert.equal(changed("country=SY", { q: "" }), "country=SY");
});

test("broken percent signs are taken as they are", () => {
  assert.deepEqual(parseFilter("q=100%").get("q"), ["100%"]);
});
