// Answers that are shown in one drawing.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import { effect, signal } from "@preact/signals";
import { together } from "../src/state/together";

test("answers are shown once the last of them has come, in one change", async () => {
  const [list, map] = [signal(0), signal(0)];
  const drawn: string[] = [];
  const stop = effect(() => { drawn.push(`${list.value} ${map.value}`); });
  let come = (_: number): void => undefined;
  const late = new Promise<number>((done) => { come = done; });
  const both = [together(Promise.resolve(1), (one) => { list.value = one; }), together(late, (one) => { map.value = one; })];
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(drawn, ["0 0"]);
  come(1);
  await Promise.all(both);
  stop();
  assert.deepEqual(drawn, ["0 0", "1 1"]);
});

test("an answer that failed holds up no other, and its error comes through", async () => {
  let shown = 0;
  const good = together(Promise.resolve(1), (one) => { shown = one; });
  await assert.rejects(together(Promise.reject(new Error("away")), () => undefined), /away/);
  await good;
  assert.equal(shown, 1);
});
