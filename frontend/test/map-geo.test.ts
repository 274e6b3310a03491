// Boxes, circles and symbols of the map.
import assert from "node:assert/strict";
import { test } from "node:test";
import { areasWith } from "../src/map/areas";
import { countOf, sizeOf, standingOf } from "../src/map/features";
import { boxAround, boxBetween, circleAround, mercator, parseBox, printBox } from "../src/map/geo";
import { lookOf } from "../src/map/ink";
import { joined as joinedAt, laid, roomOf } from "../src/map/join";
import { nameOf } from "../src/map/names";
import { only, spotsOf, type Spot } from "../src/map/spots";

const SPOT: Spot = { lat: 35.9, lon: 36.6, radius_km: 5, precision: "settlement", name: "Town", number: 3, decided: 1, disputed: 1 };

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

const WORLD = 512 * 2 ** 8;

/** The symbols of points. */
const joined = (spots: readonly Spot[], world: number) => joinedAt(laid(spots), world);

/** Points spread over a country, some of them in the same place. */
function country(many: number): readonly Spot[] {
  return Array.from({ length: many }, (_, at) => ({
    ...SPOT, lat: 32 + ((at * 7919) % 5000) / 1000, lon: 35 + ((at * 104729) % 7000) / 1000, number: 1 + (at % 40), decided: at % 3 ? 0 : 1, disputed: at % 11 ? 0 : 1,
  }));
}

test("proposed, mixed and decided symbols look different, disputed and joined ones too", () => {
  const looks = joined([SPOT, { ...SPOT, lon: 38, decided: 0, disputed: 0 }, { ...SPOT, lon: 40, decided: 3 }], WORLD).map(lookOf);
  assert.deepEqual(looks, [
    { standing: "mixed", size: 1, isDisputed: true, isJoined: false },
    { standing: "proposed", size: 1, isDisputed: false, isJoined: false },
    { standing: "decided", size: 1, isDisputed: true, isJoined: false },
  ]);
  assert.equal(lookOf(joined([SPOT, { ...SPOT, decided: 3 }], WORLD)[0]!).isJoined, true);
  assert.equal(standingOf({ number: 2, decided: 2 }), "decided");
});

test("a symbol has its number, and thousands where they are many", () => {
  assert.deepEqual([1, 2, 9999, 10_000, 102_951].map(countOf), ["", "2", "9999", "10k", "102k"]);
  assert.deepEqual([1, 9, 10, 100].map(sizeOf), [0, 1, 2, 3]);
});

test("joining loses no event at any zoom, and every point is in one symbol", () => {
  const spots = country(3000);
  for (const zoom of [0, 3, 6, 9, 12]) {
    const symbols = joined(spots, 512 * 2 ** zoom);
    for (const sum of ["number", "decided", "disputed"] as const)
      assert.equal(symbols.reduce((all, one) => all + one[sum], 0), spots.reduce((all, one) => all + one[sum], 0));
    assert.deepEqual(symbols.flatMap(({ ats }) => ats).sort((one, other) => one - other), spots.map((_, at) => at));
  }
});

test("symbols stand at a point of their own events, and none covers another", () => {
  const spots = country(800);
  const symbols = joined(spots, WORLD / 8);
  assert.ok(symbols.length < spots.length);
  for (const one of symbols) {
    const lead = spots[one.ats[0]!]!;
    assert.deepEqual([one.x, one.y], mercator(lead));
    for (const other of symbols)
      if (other !== one) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) * (WORLD / 8) >= roomOf(one) + roomOf(other) - 1e-6);
  }
});

test("a symbol's name tells how many more places it stands for", () => {
  assert.equal(nameOf([1, 0, 2], [SPOT, { ...SPOT, name: "City" }, SPOT]), "City + 2 more");
  assert.equal(nameOf([0], [SPOT]), "Town");
});

test("the server's columns become points, whose events a filter finds", () => {
  const told = {
    lat: [35.9], lon: [36.6], radius_km: [5], precision: [1], precisions: ["admin1", "settlement"], name: ["Town"], number: [3], decided: [1], disputed: [1],
  };
  assert.deepEqual(spotsOf(told), [SPOT]);
  assert.deepEqual(only(SPOT), { bbox: "36.6,35.9,36.6,35.9", precision: "settlement" });
});

test("a province is drawn as such and a place without a radius has no area", () => {
  const spots = [SPOT, { ...SPOT, lon: 40, precision: "admin1", radius_km: 80 }, { ...SPOT, lon: 44, radius_km: 0 }];
  assert.deepEqual(areasWith(joined(spots, WORLD), spots).map((one) => one.isAdmin), [false, true]);
});

test("a symbol of many places shows the area of one exact place and of one province", () => {
  const spots = [...country(200), ...country(200).map((spot) => ({ ...spot, precision: "admin1", radius_km: 60 }))];
  const symbols = joined(spots, WORLD / 8);
  const drawn = areasWith(symbols, spots);
  assert.ok(drawn.length <= 2 * symbols.length);
  assert.ok(drawn.some((one) => one.isAdmin) && drawn.some((one) => !one.isAdmin));
  const apartest = joined(spots, WORLD * 2 ** 14);
  assert.equal(areasWith(apartest, spots).length, 400);
});

test("the middle of the world is the middle of the map", () => {
  assert.deepEqual(mercator({ lat: 0, lon: 0 }).map((part) => Number(part.toFixed(9))), [0.5, 0.5]);
  assert.ok(Math.abs(mercator({ lat: 85.051129, lon: 180 })[1]) < 1e-6);
});
