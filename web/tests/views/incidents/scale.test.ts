import { describe, expect, it } from "vitest";
import { barsOf, extentOf, floor, step, ticksOf, unitFor, DAY, at } from "../../../src/views/incidents/timeline/scale";

const day = (told: string, incidents: number, claims = 0) => ({ day: told, incidents, claims, reports: 0 });

describe("days on a line", () => {
  it("gives few days room around them, and none where there is no day", () => {
    const extent = extentOf(["2022-09-13", "2022-09-14"]);
    expect(extent).toEqual({ from: at("2022-09-09"), to: at("2022-09-19") });
    expect(extentOf([])).toBeNull();
    expect(extentOf(["soon"])).toBeNull();
  });

  it("brings days together until each bar can be hit", () => {
    const span = (days: number) => ({ from: 0, to: days * DAY });
    expect([30, 400, 2000, 20_000].map((days) => unitFor(span(days), 700))).toEqual(["day", "week", "month", "year"]);
  });

  it("begins weeks on Monday, and months and years on their first day", () => {
    expect([floor("2022-09-18", "week"), floor("2022-09-18", "month"), floor("2022-09-18", "year")])
      .toEqual(["2022-09-12", "2022-09-01", "2022-01-01"]);
    expect([step("2022-12-01", "month"), step("2022-03-01", "month", -1), step("2024-02-28", "day")])
      .toEqual(["2023-01-01", "2022-02-01", "2024-02-29"]);
  });

  it("loses no incident and no claim in bars", () => {
    const bars = barsOf([day("2022-09-19", 1), day("2022-09-13", 2, 5), day("2022-09-18", 4, 1)], "week");
    expect(bars.map((bar) => [bar.from, bar.before, bar.incidents, bar.claims]))
      .toEqual([["2022-09-12", "2022-09-19", 6, 6], ["2022-09-19", "2022-09-26", 1, 0]]);
  });

  it("names days no closer than they can be read, the first with its year", () => {
    const ticks = ticksOf({ from: at("2022-09-01"), to: at("2022-11-30") }, 700);
    expect(ticks[0]?.label).toMatch(/2022$/);
    const each = (700 / 90) * ((ticks[1]?.time ?? 0) - (ticks[0]?.time ?? 0)) / DAY;
    expect(each).toBeGreaterThan(70);
  });
});
