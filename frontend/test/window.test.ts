// The rows in view of a list of any length.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import { inView, scrolledTo } from "../src/list/window";

test("only rows near the view are drawn of a hundred thousand", () => {
  const { first, last } = inView(500_000, 600, 80, 100_000);
  assert.ok(first <= 6250 && last >= 6257 && last - first < 30);
});

test("an empty list draws none, a short one all", () => {
  assert.deepEqual(inView(0, 600, 80, 0), { first: 0, last: -1 });
  assert.deepEqual(inView(0, 600, 80, 3), { first: 0, last: 2 });
});

test("scrolling moves no further than it must", () => {
  assert.equal(scrolledTo(3, 0, 600, 80), 0);
  assert.equal(scrolledTo(10, 0, 600, 80), 280);
  assert.equal(scrolledTo(2, 400, 600, 80), 160);
});
