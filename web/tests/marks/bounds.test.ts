import { describe, expect, it } from "vitest";
import { bounds } from "../../src/marks/bounds";

describe("a count in words", () => {
  it.each([
    [50, 50, null, "50"],
    [101, null, "over", "more than 100"],
    [43, null, "at least", "at least 43"],
    [24, 60, "dozens", "24 to 60"],
    [null, 20, "up to", "up to 20"],
    [null, null, "many", "many"],
    [1200, 1200, null, "1,200"],
    [0, 0, null, "0"],
  ])("%s to %s (%s) is %s", (low, high, hedge, told) => expect(bounds(low, high, hedge)).toBe(told));
});
