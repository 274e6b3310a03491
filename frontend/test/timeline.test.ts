// The timeline's days, marks and columns: every event is in exactly one of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOf, dayAt, heightOf, holds, rowsOf, xOf } from "../src/timeline/columns";
import { dayOf, isoOf, ticksOf, unitFor } from "../src/timeline/days";
import { barsOf } from "../src/timeline/told";

const day = (iso: string): number => dayOf(iso) ?? Number.NaN;
const bar = (first: string, last = first, number = 1, decided = 0) => ({ first: day(first), last: day(last), number, decided });
const YEAR = { first: day("2017-01-01"), last: day("2017-12-31"), width: 730 };

test("days are read and written, also long ago", () => {
  for (const iso of ["2017-04-04", "1999-12-31", "0950-02-28"]) assert.equal(isoOf(day(iso)), iso);
  assert.equal(dayOf("April"), null);
  assert.equal(dayOf(null), null);
});

test("a pixel's day has its left edge at that pixel or before", () => {
  assert.equal(dayAt(YEAR, xOf(YEAR, day("2017-07-01"))), day("2017-07-01"));
});

test("columns under a pixel are joined and lose no event", () => {
  const bars = Array.from({ length: 365 }, (_, at) => bar(isoOf(YEAR.first + at), undefined, 2, 1));
  const columns = columnsOf(bars, YEAR);
  assert.ok(columns.length <= 365 / 2 + 1);
  assert.equal(columns.reduce((sum, one) => sum + one.number, 0), 730);
  assert.equal(columns.reduce((sum, one) => sum + one.decided, 0), 365);
});

test("what is outside the window is not drawn", () => {
  assert.equal(columnsOf([bar("2016-12-31"), bar("2018-01-01")], YEAR).length, 0);
});

test("a span is as wide as its days, and none covers another while rows last", () => {
  const rows = rowsOf([bar("2017-01-01", "2017-06-30"), bar("2017-03-01", "2017-09-30"), bar("2017-08-01", "2017-08-31")], YEAR, 3);
  assert.deepEqual(rows.map((one) => one.row), [0, 1, 0]);
  assert.ok(Math.abs((rows[0]?.width ?? 0) - 181 * 2) < 5);
});

test("one event is seen beside a thousand", () => {
  assert.ok(heightOf(1, 1000, 80) >= 3);
  assert.equal(heightOf(1000, 1000, 80), 80);
});

test("the scale goes from days to years by room", () => {
  assert.deepEqual([40, 8, 1.5, 0.4, 0.12, 0.01].map(unitFor), ["day", "week", "month", "quarter", "year", "years"]);
  const months = ticksOf(YEAR.first, YEAR.last, 2);
  assert.equal(months.length, 12);
  assert.equal(months[0]?.text, "2017");
});

test("the server's columns become bars whose last day is counted in", () => {
  const told = { first: ["2017-04-04", "2017-04-01"], days: [1, 30], number: [3, 2], decided: [1, 0], ids: [] };
  assert.deepEqual(barsOf(told), [bar("2017-04-04", "2017-04-04", 3, 1), bar("2017-04-01", "2017-04-30", 2, 0)]);
});

test("spans of the same pixels are one, with all their events", () => {
  const months = Array.from({ length: 60 }, () => bar("2017-02-01", "2017-04-30", 3, 1));
  const [one, ...more] = rowsOf([...months, bar("2017-06-01", "2017-08-31")], YEAR, 4);
  assert.equal(one?.number, 180);
  assert.equal(one?.decided, 60);
  assert.equal(more.length, 1);
});

test("the open event's column is the one of its days, or the bin that holds them", () => {
  const [spans] = [rowsOf([bar("2017-02-01", "2017-04-30")], YEAR, 2)];
  const inside = [day("2017-03-01"), day("2017-03-31")] as const;
  assert.equal(holds(spans[0]!, [day("2017-02-01"), day("2017-04-30")], false), true);
  assert.equal(holds(spans[0]!, inside, false), false);
  assert.equal(holds(spans[0]!, inside, true), true);
});
