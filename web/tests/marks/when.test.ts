import { describe, expect, it } from "vitest";
import { span, when } from "../../src/marks/when";

describe("a day or an instant", () => {
  it("shows no hour where none was told", () => {
    expect(when("2022-09-13")).toBe("13 Sept 2022");
    expect(when("2022-09-13T00:00:00Z")).toBe("13 Sept 2022");
  });
  it("shows the hour where one was told, and the zone", () => expect(when("2022-09-14T20:00:00Z")).toBe("14 Sept 2022, 20:00 UTC"));
  it("says so where there is none, and shows what it cannot read as it is", () => {
    expect(when(null)).toBe("no date");
    expect(when("last week")).toBe("last week");
  });
});

describe("a half-open span", () => {
  it("of one day is that day", () => expect(span("2022-09-13T00:00:00Z", "2022-09-14T00:00:00Z")).toBe("13 Sept 2022"));
  it("of days names the last one that is within", () =>
    expect(span("2022-09-13T00:00:00Z", "2022-09-16T00:00:00Z")).toBe("13 Sept – 15 Sept 2022"));
  it("says on which side it is open", () => {
    expect(span("2022-09-13", null)).toBe("since 13 Sept 2022");
    expect(span(null, "2022-09-14")).toBe("before 14 Sept 2022");
    expect(span(null, null)).toBe("no date");
  });
});
