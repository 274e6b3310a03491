// Boxes, circles and symbols of the map.
import assert from "node:assert/strict";
import { test } from "node:test";
import { areasOf, pointsOf, sizeOf, standingOf } from "../src/map/features";
import { boxAround, boxBetween, circleAround, parseBox, printBox } from "../src/map/geo";

const SPOT = { lat: 35.9, lon: 36.6, radius_km: 5, precision: "settlement", name: "Town", number: 3, decided: 1, disputed: 1, ids: ["a", "b", "c"] };

test("a circle's corners lie as far away as its radius", () => {
  const [ring = []] = circleAround({ lat: 60, lon: 10 }, 111.2).coordinates;
  const lats = ring.map((corner) => corner[1] ?? 0);
  const lons = ring.map((corner) => corner[0] ?? 0);
  assert.ok(Math.abs(Math.max(...lats) - 61) < 0.01);
  assert.ok(Math.abs(Math.max(...lons) - 12) < 0.01);
  assert.deepEqual(ring[0], ring[ring.length - 1]);
});

test("a box is written as west, south, east, north and read back", () => {
  const box = boxBetween({ lat: 36, lon: 38 }, { lat: 35, lon: 37.123456 });
  assert.equal(printBox(box), "37.1235,35,38,36");
  assert.deepEqual(parseBox(printBox(box)), [37.1235, 35, 38, 36]);
  assert.equal(parseBox("1,2,3"), null);
  assert.equal(parseBox("1,2,x,4"), null);
});

test("no points have no box", () => {
  assert.equal(boxAround([]), null);
  assert.deepEqual(boxAround([{ lat: 1, lon: 2 }]), [2, 1, 2, 1]);
});

test("proposed, mixed and decided spots have symbols of their own, disputed ones a mark", () => {
  const drawn = pointsOf([SPOT, { ...SPOT, decided: 0, disputed: 0 }, { ...SPOT, decided: 3 }]).features;
  assert.deepEqual(drawn.map((one) => one.properties.image), ["spot-mixed-1-disputed", "spot-proposed-1", "spot-decided-1-disputed"]);
  assert.equal(standingOf({ number: 2, decided: 2 }), "decided");
});

test("all events of one point are one symbol with their count, exactly there", () => {
  const [drawn, ...more] = pointsOf([SPOT]).features;
  assert.equal(more.length, 0);
  assert.equal(drawn?.properties.count, "3");
  assert.deepEqual(drawn?.geometry.coordinates, [36.6, 35.9]);
  assert.equal(pointsOf([{ ...SPOT, number: 1 }]).features[0]?.properties.count, "");
  assert.deepEqual([1, 9, 10, 100].map(sizeOf), [0, 1, 2, 3]);
});

test("a province is drawn as such and an exact place has no area", () => {
  const areas = areasOf([SPOT, { ...SPOT, precision: "admin1", radius_km: 80 }, { ...SPOT, radius_km: 0.1 }]).features;
  assert.deepEqual(areas.map((one) => one.properties?.["admin"]), [false, true]);
});
