import { describe, expect, it } from "vitest";
import { walk, type Stop } from "../../src/views/incident/matrix/walk";

// A row with answers in columns 0 and 3 (two of them there), one with an answer in column 1, one in columns 0 and 4.
const STOPS: readonly Stop[] = [[0, 0], [0, 3], [0, 3], [1, 1], [2, 0], [2, 4]]
  .map(([row, column], at) => ({ id: String(at), at: { row: row ?? 0, column: column ?? 0 } }));

describe("walking through a matrix", () => {
  it.each([
    [0, "ArrowRight", 0, 1], [2, "ArrowLeft", 3, 0], [2, "ArrowRight", 3, null], [0, "ArrowLeft", 0, null],
    [1, "ArrowDown", 3, 2], [2, "ArrowDown", 3, 3], [3, "ArrowDown", 3, 5], [3, "ArrowDown", 1, 4],
    [3, "ArrowUp", 3, 2], [2, "ArrowUp", 3, 1], [0, "ArrowUp", 0, null], [5, "ArrowDown", 4, null],
    [1, "Home", 3, 0], [0, "End", 0, 2], [3, "PageUp", 1, 0], [3, "PageDown", 1, 5], [0, "x", 0, null],
  ])("from %s by %s, having set out from column %s, leads to %s", (from, key, wish, to) =>
    expect(walk(STOPS, from, key, wish)).toBe(to));
});
