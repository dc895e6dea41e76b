import { expect, test } from "vitest";
import { pieces } from "../src/views/search/lit";

test("words are lit where they stand, counted in code points", () => {
  expect(pieces("😀 a truce held", 10, [{ start: 14, end: 19 }])).toEqual([
    { text: "😀 a ", found: false }, { text: "truce", found: true }, { text: " held", found: false },
  ]);
});

test("words outside the snippet or on each other are cut to what is there", () => {
  expect(pieces("truce", 5, [{ start: 0, end: 7 }, { start: 6, end: 30 }])).toEqual([
    { text: "tr", found: true }, { text: "uce", found: true },
  ]);
});
