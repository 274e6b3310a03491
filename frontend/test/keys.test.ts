// Keys: their names, sequences, and when they are left alone.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import { commandFor, register, shownKey } from "../src/state/commands";
import { isSingle, keyName, sequence } from "../src/state/keys";

const stroke = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

test("keys have one name whatever the case; a lone modifier has none", () => {
  assert.equal(keyName(stroke("A")), "a");
  assert.equal(keyName(stroke(" ")), "space");
  assert.equal(keyName(stroke("k", { ctrlKey: true })), "ctrl+k");
  assert.equal(keyName(stroke("k", { metaKey: true })), "ctrl+k");
  assert.equal(keyName(stroke("Shift")), null);
});

test("G opens a sequence that the next key ends, and that time ends", () => {
  assert.equal(sequence("g", 0), "g");
  assert.equal(sequence("m", 500), "g m");
  assert.equal(sequence("m", 600), "m");
  assert.equal(sequence("g", 1000), "g");
  assert.equal(sequence("t", 9000), "t");
});

test("Ctrl+K and F1 work while single keys are off", () => {
  assert.deepEqual(["a", "space", "ctrl+k", "f1"].map(isSingle), [true, true, false, false]);
});

test("a command that cannot be done leaves its key to the next", () => {
  const make = (name: string, ready: boolean) =>
    ({ name, label: name, keys: ["q"], group: "Page", run: () => undefined, isReady: () => ready }) as const;
  register(make("first", false), make("second", true));
  assert.equal(commandFor("q")?.name, "second");
});

test("keys are shown as they stand on the keyboard", () => {
  assert.deepEqual(["ctrl+k", "g m", "space", "1", "/"].map(shownKey), ["Ctrl+K", "G M", "Space", "1", "/"]);
});
