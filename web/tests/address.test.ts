import { describe, expect, it, vi } from "vitest";

vi.stubGlobal("location", { pathname: "/", search: "", hash: "" });
const { changed, text } = await import("../src/address");

describe("the query of an address", () => {
  it("keeps the order of names, sets new ones last, and takes out what is empty", () => {
    const before = new URLSearchParams("since=2022-09-12&place=Jermuk&kind=FIGHT");
    expect(text(changed(before, { place: "Vardenis", kind: null, until: "2022-09-14" })))
      .toBe("?since=2022-09-12&place=Vardenis&until=2022-09-14");
    expect(before.get("place")).toBe("Jermuk");
  });

  it("is nothing where there is nothing in it", () => {
    expect(text(changed(new URLSearchParams("q=shelling"), { q: "" }))).toBe("");
  });

  it("keeps what is typed, whatever it is", () => {
    const typed = "“a&b=c” #1 + 100%";
    expect(new URLSearchParams(text(changed(new URLSearchParams(), { q: typed }))).get("q")).toBe(typed);
  });
});
