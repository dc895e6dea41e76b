import { describe, expect, it } from "vitest";
import type { Origin } from "../../src/api/kinds";
import { originAbout, originName } from "../../src/marks/origin";
import { edge } from "../../src/marks/Certainty";
import { valueWithin } from "../../src/marks/value";

const REDIA = { id: "act_1", name: "Redia" };

function origin(more: Partial<Origin>): Origin {
  return { key: "k", name: "Nora Vane", kind: "speaker", party: REDIA, office: null, offices: [], ...more };
}

describe("an origin in words", () => {
  it("names its party, unless it is the party", () => {
    expect(originAbout(origin({}))).toBe("of Redia");
    expect(originAbout(origin({ name: "Redia", kind: "institution" }))).toBe("");
    expect(originAbout(origin({}), { party: false })).toBe("");
  });
  it("says that nobody is named once", () => {
    const unnamed = origin({ name: "Redian officials (unnamed)", kind: "unnamed" });
    expect(originName(unnamed)).toBe("Redian officials");
    expect(originAbout(unnamed)).toBe("unnamed, of Redia");
  });
  it("names the office", () => expect(originAbout(origin({ office: "Redian Ministry of Defence" })))
    .toBe("for Redian Ministry of Defence, of Redia"));
});

describe("an answer beside its question", () => {
  it("does not say again what is asked", () => {
    const said = { value: "violated by Redia", stance: "violated by Redia", denied: false };
    expect(valueWithin(said, "ceasefire violation")).toBe("Redia");
    expect(valueWithin(said, "ceasefire")).toBe("violated by Redia");
  });
});

describe("the disc of a certainty", () => {
  it("is filled clockwise from the top", () => {
    expect(edge(0.25)).toBe("M8 8V2A6 6 0 0 1 14.00 8.00Z");
    expect(edge(0.75)).toBe("M8 8V2A6 6 0 1 1 2.00 8.00Z");
  });
});
