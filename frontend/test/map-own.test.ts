// A user's own boundaries: taken where they are shapes in degrees, refused with a reason where not, names as text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kindOf, nameOf, NotAMap, readGeoJson, readOwn } from "../src/map/own/read";

const LINE = { type: "LineString", coordinates: [[36, 35], [37, 36, 120]] };

function feature(properties: object): string {
  return JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties, geometry: LINE }] });
}

test("shapes keep their name and nothing else", () => {
  const read = readGeoJson(feature({ ADM1_EN: " <img src=x onerror=alert(1)> ", secret: "x", constructor: "y" }));
  assert.deepEqual(read.features[0]?.properties, { n: "<img src=x onerror=alert(1)>" });
  assert.deepEqual(read.features[0]?.geometry, { type: "LineString", coordinates: [[36, 35], [37, 36]] });
});

test("a bare shape and a single feature are read too", () => {
  assert.equal(readGeoJson(JSON.stringify(LINE)).features.length, 1);
  assert.equal(readGeoJson(JSON.stringify({ type: "Feature", properties: null, geometry: LINE })).features.length, 1);
});

for (const [why, text] of [
  ["is not JSON", '{"type":'],
  ["no lines or areas", '{"type":"Topology","arcs":[]}'],
  ["no lines or areas", "null"],
  ["no lines or areas", JSON.stringify({ type: "Point", coordinates: [1, 2] })],
  ["not degrees", JSON.stringify({ type: "LineString", coordinates: [[500000, 4000000], [1, 2]] })],
  ["not degrees", JSON.stringify({ type: "LineString", coordinates: [["1", "2"]] })],
  ["not a list", JSON.stringify({ type: "Polygon", coordinates: { length: 3 } })],
] as const)
  test(`a file is refused with its reason: ${why} (${text.slice(0, 40)})`, () => {
    assert.throws(() => readGeoJson(text), (error: unknown) => error instanceof NotAMap && error.message.includes(why));
  });

test("a deeply nested file is refused, not followed", () => {
  const deep = `{"type":"Polygon","coordinates":${"[".repeat(5000)}${"]".repeat(5000)}}`;
  assert.throws(() => readGeoJson(deep), NotAMap);
});

test("names are short and come from the usual properties", () => {
  assert.equal(nameOf({ shapeName: "x".repeat(500) }).length, 80);
  assert.equal(nameOf({ name: 7 }), "");
  assert.equal(nameOf(null), "");
});

test("only known kinds of files are taken", () => {
  assert.equal(kindOf("A.GeoJSON"), "geojson");
  assert.equal(kindOf("a.pmtiles"), "pmtiles");
  assert.throws(() => kindOf("a.html"), NotAMap);
});

test("an archive that is none is refused before it is kept", async () => {
  await assert.rejects(readOwn(new File(["x".repeat(300)], "bad.pmtiles")), NotAMap);
});
