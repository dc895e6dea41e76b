import { describe, expect, it } from "vitest";
import { contestOf, type Voice } from "../../src/marks/contest";

function voice(origin: string, stance: string, more: Partial<Voice> = {}): Voice {
  return { origin, party: null, value: stance, stance, denied: false, ...more };
}

describe("whether anybody disputes an answer", () => {
  it("is not so where one origin alone says it, however often", () =>
    expect(contestOf([voice("a", "yes"), voice("a", "yes")], "single_origin")).toBe("alone"));
  it("is not so where several say the same", () =>
    expect(contestOf([voice("a", "yes"), voice("b", "yes")], "agreed")).toBe("undisputed"));
  it("is so where one contradicts another", () =>
    expect(contestOf([voice("a", "yes"), voice("b", "no")], "disputed")).toBe("disputed"));
  it("differs from what both sides deny", () =>
    expect(contestOf([voice("a", "no", { party: "Redia" }), voice("b", "no", { party: "Orvel" })], "agreed"))
      .toBe("denied"));
  it("is no denial of both where one side alone denies", () =>
    expect(contestOf([voice("a", "no", { party: "Redia" }), voice("b", "no", { party: "Redia" })], "agreed"))
      .toBe("undisputed"));
});
