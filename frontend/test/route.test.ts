// The page's address: read and written without loss.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import { parsePlace, printPlace } from "../src/state/route";

test("an empty address is the list", () => {
  assert.deepEqual(parsePlace(""), { view: "events", id: null, filter: "", sort: "queue", event: null });
});

test("a place reads back as it was written", () => {
  const place = { view: "search", id: "a/b ?é", filter: "country=SY&q=x", sort: "day", event: "evt-1" } as const;
  assert.deepEqual(parsePlace(printPlace(place)), place);
});

test("an unknown view is the list", () => {
  assert.equal(parsePlace("#/nowhere/x").view, "events");
});
