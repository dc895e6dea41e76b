import { expect, test } from "vitest";
import { figureWords, nudged, sentencesOf, step } from "../../../src/views/report/adding/choosing";

const TEXT = "Gen. Ana Vell spoke. She said 1,200 fell.\n\nNo one else did.";
const words = ({ start, end }: { start: number; end: number }): string => TEXT.slice(start, end);

test("sentences do not end after a title, nor go beyond a paragraph", () => {
  expect(sentencesOf(TEXT).map(words)).toEqual(["Gen. Ana Vell spoke.", "She said 1,200 fell.", "No one else did."]);
});

test("steps go from sentence to sentence, and from a part of one to all of it first", () => {
  const all = sentencesOf(TEXT);
  const part = { start: 25, end: 29 };
  expect(words(step(all, part, 1))).toBe("No one else did.");
  expect(words(step(all, part, -1))).toBe("She said 1,200 fell.");
  expect(words(step(all, step(all, part, -1), -1))).toBe("Gen. Ana Vell spoke.");
});

test("either end moves by words, never past the other one or the paragraph", () => {
  const second = sentencesOf(TEXT)[1] ?? { start: 0, end: 0 };
  const shorter = nudged(TEXT, second, "end", -1);
  expect(words(shorter)).toBe("She said 1,200 fell");
  expect(words(nudged(TEXT, nudged(TEXT, shorter, "start", 1), "end", -1))).toBe("said 1,200");
  let now = second;
  for (let press = 0; press < 30; press++) now = nudged(TEXT, now, "end", -1);
  expect(words(now)).toBe("She");
  for (let press = 0; press < 30; press++) now = nudged(TEXT, now, "end", 1);
  expect(words(now)).toBe("She said 1,200 fell.");
});

test.each([["1200", "1,200"], ["3", "1,200"]])("the words of a figure of %s are those of its number", (typed, found) => {
  expect(words(figureWords(TEXT, { start: 21, end: 41 }, typed))).toBe(found);
});

test("a number in words is found, and without one all the words stand", () => {
  const told = "Four soldiers died at dawn";
  expect(figureWords(told, { start: 0, end: 26 }, "4")).toEqual({ start: 0, end: 4 });
  expect(figureWords(told, { start: 0, end: 26 }, "9")).toEqual({ start: 0, end: 26 });
});
