import { expect, test } from "vitest";
import { eventChanges, figureChanges, NO_EVENT, NO_FIGURE } from "../../src/judging/changes";
import { placeGiven, point } from "../../src/judging/fields/place";

test("what stays is not sent, and an emptied bound is open", () => {
  const before = { ...NO_FIGURE, words: { ...NO_FIGURE.words, low: "12", high: "12", measure: "killed", hedge: "over" } };
  expect(figureChanges(before, before)).toEqual({});
  expect(figureChanges(before, { ...before, words: { ...before.words, high: " ", hedge: "" } })).toEqual({ high: null, hedge: null });
});

test("a count holds on a day, or from one to another", () => {
  const on = figureChanges(NO_FIGURE, { ...NO_FIGURE, time: { how: "at", from: "2022-09-13", to: "" } });
  expect([on.on?.start, on.since, on.until]).toEqual(["2022-09-13T00:00:00Z", null, null]);
  const since = figureChanges(NO_FIGURE, { ...NO_FIGURE, time: { how: "since", from: "2022-09-13", to: "" } });
  expect([since.on, since.since?.start, since.until]).toEqual([null, "2022-09-13T00:00:00Z", null]);
});

test("an event of another kind has no mode of the kind before", () => {
  const before = { ...NO_EVENT, words: { ...NO_EVENT.words, type: "ASSAULT", mode: "shooting" } };
  const after = { ...before, words: { ...before.words, type: "RETREAT", mode: "" } };
  expect(eventChanges(before, after)).toEqual({ type: "RETREAT", mode: null });
});

test("a point beyond the date line is on the Earth", () => {
  expect(point(10, 190.5, "the ford")).toMatchObject({ lat: 10, lon: -169.5, name: "the ford" });
  expect(placeGiven(point(10, 190.5, "the ford"))).toEqual({ name: "the ford", lat: 10, lon: -169.5, precision: "exact" });
  expect(placeGiven({ name: "Nowhere", id: null, lat: null, lon: null, precision: "none" })).toBeNull();
});
