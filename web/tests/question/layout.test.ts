import { expect, test } from "vitest";
import { apart, cut, free, lines } from "../../src/views/question/layout/labels";
import { lay } from "../../src/views/question/layout/lanes";
import { partyClass } from "../../src/views/question/layout/looks";
import { DAY, points, timeTicks, wholeDays } from "../../src/views/question/layout/time";
import { heights } from "../../src/views/question/layout/values";

test("what has an hour stands at it, what has a day alone within the day, in the order told", () => {
  const noon = { from: DAY / 2, to: DAY / 2 };
  const day = { from: 0, to: DAY };
  expect(points([day, noon, day])).toEqual([DAY / 4, DAY / 2, (DAY * 3) / 4]);
  expect(points([day, day])).toEqual([DAY / 3, (DAY * 2) / 3]);
});

test("an instant alone still has its whole day", () => {
  expect(wholeDays([{ from: DAY * 3 + 5, to: DAY * 3 + 5 }])).toEqual({ from: DAY * 3, to: DAY * 4 });
});

test("ticks go apart as days grow narrow, and are years where they must be", () => {
  expect(timeTicks({ from: 0, to: 2 * DAY }, 900).filter((tick) => !tick.minor)).toHaveLength(2);
  const years = timeTicks({ from: 0, to: 3650 * DAY }, 800);
  expect(years.length).toBeLessThan(11);
  expect(years.length).toBeGreaterThan(2);
});

test("zero is shown unless the answers are far apart", () => {
  expect(heights([49, 105], 0, 300)).toMatchObject({ log: false });
  expect(heights([49, 105], 0, 300).ticks[0]).toBe(0);
  const far = heights([3, 20_000], 0, 300);
  expect(far.log).toBe(true);
  expect(far.y(20_000)).toBeLessThan(far.y(3));
});

test("names at the ends of lines do not touch and keep their order", () => {
  const [a = 0, b = 0, c = 0] = apart([50, 52, 51], [20, 20, 20], 0, 200);
  expect(c - a).toBeGreaterThanOrEqual(20);
  expect(b - c).toBeGreaterThanOrEqual(20);
});

test("a label goes where it is free", () => {
  const box = (x: number) => ({ x, y: 0, width: 10, height: 10 });
  expect(free([box(0), box(20)], [box(5)])).toEqual(box(20));
  expect(free([box(4), box(1)], [box(5), box(20)])).toEqual(box(1));
});

test("words are cut to the room there is", () => {
  expect(cut("Ministry of Defence", 60, 11)).toMatch(/^Ministr.*…$/);
  expect(lines("Ministry of Defence of the Kingdom of Norway", 120, 11, 2)).toHaveLength(2);
});

test("hues go by the order of names, whoever is told first", () => {
  expect(partyClass("Norway", ["Sweden", "Norway"])).toBe("party-1");
  expect(partyClass("Sweden", ["Sweden", "Norway"])).toBe("party-2");
  expect(partyClass(null, ["Sweden"])).toBe("party-0");
});

test("states of one instant each have room, within the drawing", () => {
  const at = { value: "1970-01-01T12:00:00Z", precision: "instant" as const, start: "1970-01-01T12:00:00Z", end: "1970-01-01T12:00:00Z" };
  const states = ["a", "b", "c"].map((id) => ({ id, text: id, at, tone: "for" as const, words: null, about: "" }));
  const [row] = lay([{ name: "Finland", party: "party-1", states }], (time) => (time / DAY) * 100, 0, 100, 0);
  const starts = (row?.pieces ?? []).map((piece) => piece.x);
  expect(new Set(starts.map(Math.round)).size).toBe(3);
  expect(Math.max(...starts)).toBeLessThan(100);
});
