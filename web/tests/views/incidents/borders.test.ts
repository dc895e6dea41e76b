import { describe, expect, it } from "vitest";
import { isDisputed } from "../../../shapes/borders";

describe("borders", () => {
  it("are disputed where a shape is no agreed state, or the two do not agree on that stretch", () => {
    expect(isDisputed(undefined, "196", 33, 35)).toBe(true);
    expect(isDisputed("804", "643", 34, 46)).toBe(true);
    expect(isDisputed("586", "356", 74.5, 34)).toBe(true);
    expect(isDisputed("586", "356", 70, 25)).toBe(false);
    expect(isDisputed("578", "752", 12, 60)).toBe(false);
  });
});
