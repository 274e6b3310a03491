// Highlights: numbers stand where words begin, and only of the claim looked at.
import { strict as assert } from "node:assert";
import { test } from "node:test";
import type { Block } from "../src/api/types";
import { background, drawing } from "../src/evidence/marks";

const mark = (claim_id: string, field: string, number: number) => ({ claim_id, field, number });
const blocks: readonly Block[] = [{
  kind: "paragraph",
  pieces: [
    { text: "Shells ", start: 0, marks: [mark("a", "what", 1)] },
    { text: "hit", start: 7, marks: [mark("a", "what", 1), mark("a", "trigger", 2)] },
    { text: " it", start: 10, marks: [mark("b", "where", 1)] },
    { text: ".", start: 13, marks: [] },
  ],
}];
const pieces = blocks[0]?.pieces ?? [];

test("a number stands at the first piece of its words alone", () => {
  const drawn = drawing(blocks, { claim: "a", event: new Set(["a"]) });
  assert.deepEqual(pieces.map((piece) => drawn.get(piece)?.numbers), ["1", "2", "", ""]);
});

test("a trigger is drawn over the words around it", () => {
  const drawn = drawing(blocks, { claim: "a", event: new Set(["a"]) });
  assert.equal(drawn.get(pieces[1]!)?.first?.field, "trigger");
  assert.equal(drawn.get(pieces[1]!)?.others[0]?.field, "what");
});

test("another claim's words are not drawn as this one's", () => {
  const front = { claim: "a", event: new Set(["a", "b"]) };
  assert.equal(drawing(blocks, front).get(pieces[2]!)?.first, null);
  assert.deepEqual(pieces.map((piece) => background(piece, front)), ["same", "same", "same", "none"]);
  assert.equal(background(pieces[2]!, { claim: "a", event: new Set(["a"]) }), "other");
});
