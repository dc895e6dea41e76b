import { describe, expect, it } from "vitest";
import type { Period } from "../../../src/api/kinds";
import { at } from "../../../src/views/incidents/timeline/scale";
import { spansOf } from "../../../src/views/incidents/timeline/spans";

const EXTENT = { from: at("2022-09-01"), to: at("2022-10-01") };
const told = (id: string, start: string | null, end: string | null, precision: Period["precision"]) =>
  ({ id, title: id, time: { start, end, precision } });

describe("times of more than a day", () => {
  it("draws each as it is known, and leaves to its bar what is one day", () => {
    const { spans } = spansOf([
      told("day", "2022-09-13T00:00:00Z", "2022-09-14T00:00:00Z", "day"),
      told("days", "2022-09-13T00:00:00Z", "2022-09-16T00:00:00Z", "days"),
      told("month", "2022-09-01T00:00:00Z", "2022-10-01T00:00:00Z", "month"),
      told("since", "2022-09-20T00:00:00Z", null, "open"),
      told("before", null, "2022-09-05T00:00:00Z", "open"),
      told("never", null, null, "unknown"),
    ], EXTENT, 9);
    expect(Object.fromEntries(spans.map((one) => [one.id, one.kind])))
      .toEqual({ days: "days", month: "vague", since: "opens", before: "closes" });
    expect(spans.find((one) => one.id === "since")?.to).toBe(EXTENT.to);
  });

  it("puts none over another, and counts what finds no room", () => {
    const same = ["a", "b", "c"].map((id) => told(id, "2022-09-13T00:00:00Z", "2022-09-16T00:00:00Z", "days"));
    const { spans, left } = spansOf(same, EXTENT, 2);
    expect(spans.map((one) => one.lane)).toEqual([0, 1]);
    expect(left).toBe(1);
  });
});
