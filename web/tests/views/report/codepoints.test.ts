import { describe, expect, it } from "vitest";
import { CodePoints } from "../../../src/views/report/codepoints";

const SIGNS = ["a", "é", "e\u0301", "ա", "中", "😀", "👩‍👩‍👧", "🇦🇲", "𐍈", "\n", " ", "“", "\u00a0", "👍🏽"];

/** The same numbers on each run (mulberry32), so that what fails once fails again. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("code points and units", () => {
  it("cut out the same words, whatever signs are among them", () => {
    const draw = drawn(7);
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: Math.floor(draw() * 40) }, () => SIGNS[Math.floor(draw() * SIGNS.length)] ?? "").join("");
      const points = new CodePoints(text);
      const all = Array.from(text); // by code points
      for (let start = 0; start <= all.length; start++) {
        const end = start + Math.floor(draw() * (all.length - start + 1));
        expect(text.slice(points.unit(start), points.unit(end))).toBe(all.slice(start, end).join(""));
        expect(points.point(points.unit(start))).toBe(start);
      }
    }
  });

  it("takes the second half of a sign as that sign", () => {
    const points = new CodePoints("a😀b");
    expect([0, 1, 3, 4].map((unit) => points.point(unit))).toEqual([0, 1, 2, 3]);
    expect("a😀b".slice(points.unit(2))).toBe("b");
  });
});
