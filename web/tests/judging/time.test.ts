import { expect, test } from "vitest";
import { momentOf, timeDraft, timeGiven, type How } from "../../src/judging/fields/time";

test.each([
  ["2022", "2022-01-01T00:00:00Z", "2023-01-01T00:00:00Z", "year"], ["2022-12", "2022-12-01T00:00:00Z", "2023-01-01T00:00:00Z", "month"],
  ["2024-02-29", "2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z", "day"], [" 2022-09-13 20:05 ", "2022-09-13T20:05:00Z", "2022-09-13T20:06:00Z", "minute"],
])("%s is known as exactly as it is typed", (typed, start, end, precision) => {
  expect(momentOf(typed)).toEqual({ start, end, precision });
});

test.each(["", "22", "2022-13", "2023-02-29", "2022-09-13 24:00", "2022-09-13 20", "soon"])("%j is no time", (typed) => {
  expect(momentOf(typed)).toBeNull();
});

test.each([
  ["at", "2022-09-13", "", { start: "2022-09-13T00:00:00Z", end: "2022-09-14T00:00:00Z", precision: "day" }],
  ["between", "2022-09-13", "2022-09-15", { start: "2022-09-13T00:00:00Z", end: "2022-09-16T00:00:00Z", precision: "day" }],
  ["since", "2022-09", "", { start: "2022-09-01T00:00:00Z", end: null, precision: "month" }],
  ["until", "", "2022-09-15", { start: null, end: "2022-09-16T00:00:00Z", precision: "day" }],
] as const)("%s is sent with its open ends, and typed again as it was", (how, from, to, sent) => {
  const given = timeGiven({ how, from, to });
  expect(given).toMatchObject(sent);
  expect(timeDraft(sent)).toEqual({ how, from, to });
});

test.each([["at", "soon", ""], ["between", "2022-09-13", ""], ["between", "2022-09-13", "2022-09-12"], ["until", "", "x"]] as readonly [How, string, string][])(
  "%s %s %s is told to be wrong", (how, from, to) => { expect(timeGiven({ how, from, to })).toBe("wrong"); });
