import { describe, expect, it } from "vitest";
import { carried, chosenDay, heldAt, toneOf, type State } from "../../src/views/incident/course";
import { folded, type Report } from "../../src/views/incident/folded";

function state(stance: string, day: string, breach = false): State {
  return {
    position: `${stance} ${day}`, state: stance, stance, breach, until: null,
    at: { value: day, precision: "day", start: `${day}T00:00:00Z`, end: `${day}T00:00:00Z` },
    words: { document: "doc_1", start: 0, end: 1, text: "x" },
  };
}

describe("a side's view of a ceasefire", () => {
  const states = [state("announced", "2022-09-13"), state("violated", "2022-09-13", true), state("collapsed", "2022-09-15")];
  it("is its last word by that day on each of the two questions", () => {
    expect([...heldAt(states, "2022-09-14")].map((one) => one.stance)).toEqual(["announced", "violated"]);
    expect([...heldAt(states, "2022-09-15")].map((one) => one.stance)).toEqual(["collapsed", "violated"]);
    expect(heldAt(states, "2022-09-12").size).toBe(0);
  });
  it("is carried over days without a word", () => {
    expect(carried(states, "2022-09-14")?.stance).toBe("announced");
    expect(carried(states, "2022-09-15")).toBeNull();
  });
  it("is never in force where the ceasefire was broken or fell apart", () =>
    expect(states.map(toneOf)).toEqual(["on", "breach", "off"]));
  it("is asked for at a day that was told of", () => {
    const days = ["2022-09-13", "2022-09-15"];
    expect(chosenDay(days, null)).toBe("2022-09-15");
    expect(chosenDay(days, "2022-09-14T12:00:00Z")).toBe("2022-09-13");
    expect(chosenDay(days, "2021-01-01")).toBe("2022-09-13");
    expect(chosenDay([], null)).toBeNull();
  });
});

describe("copies", () => {
  const report = (id: string): Report => ({
    id, origin: id, title: id, publisher: null, published: null, url: null, language: "en", added_at: "", version: "", linked: true, claims: 0,
  });
  it("are folded beneath what they repeat, through one another too", () => {
    const copies = [{ earlier: "a", later: "b", share: 1, kind: "reprint" as const }, { earlier: "b", later: "c", share: 0.6, kind: "reprint" as const }];
    const told = folded(["a", "b", "c", "d"].map(report), copies);
    expect(told.map((one) => [one.report.id, one.copies.map((copy) => copy.report.id)])).toEqual([["a", ["b", "c"]], ["d", []]]);
  });
  it("that repeat each other are all shown", () => {
    const copies = [{ earlier: "a", later: "b", share: 1, kind: "same" as const }, { earlier: "b", later: "a", share: 1, kind: "same" as const }];
    expect(folded(["a", "b"].map(report), copies).flatMap((one) => [one.report.id, ...one.copies.map((copy) => copy.report.id)]).sort())
      .toEqual(["a", "b"]);
  });
});
