import { describe, expect, it } from "vitest";
import { boxOf, boxText, contains, filterOf, firstBounds, pinsOf, shapeOf, type WorldMap } from "../../../src/views/incidents/map/pins";

const feature = (id: string, place: string, precision: string, at: [number, number], n = 1, radius: number | null = null) => ({
  id, geometry: { coordinates: at },
  properties: { title: id, place, other_names: [], gazetteer_id: `geonames:${place}`, country: "NO", precision, radius_km: radius,
    reports: 1, n, time: { start: "2023-03-14T00:00:00Z", end: "2023-03-15T00:00:00Z", precision: "day" as const }, disputed: 0 },
});
const map = (...features: ReturnType<typeof feature>[]): WorldMap => ({ features, unlocated: [], unlocated_n: 0, more: false });

describe("pins", () => {
  it("are drawn no more exactly than the place is known", () => {
    expect([shapeOf("settlement", 1), shapeOf("district", null), shapeOf("province", 60), shapeOf("country", 100), shapeOf("region", 2500)])
      .toEqual(["point", "area", "area", "note", "note"]);
  });

  it("are one for a place, with all its incidents and claims, those of incidents first", () => {
    const pins = pinsOf(map(feature("i1", "Halden", "settlement", [11.4, 59.1]), feature("i2", "Halden", "settlement", [11.4, 59.1])),
      map(feature("x", "Oslo", "settlement", [10.7, 59.9], 40), feature("y", "Halden", "settlement", [11.4, 59.1], 18)));
    expect(pins.map((pin) => [pin.name, pin.incidents.length, pin.claims])).toEqual([["Halden", 2, 18], ["Oslo", 0, 40]]);
    expect(pins[0]?.days).toEqual(["2023-03-14", "2023-03-14"]);
  });

  it("of a capital far away do not make the place of the event a speck", () => {
    const pins = pinsOf(map(feature("i", "Norway", "country", [10, 62], 1, 320)), map(feature("a", "Halden", "settlement", [11.4, 59.1]),
      feature("b", "Kongsvinger", "settlement", [12, 60.2]), feature("c", "Washington", "settlement", [-77, 38.9], 90)));
    const bounds = firstBounds(pins);
    expect(bounds).not.toBeNull();
    expect(contains(bounds ?? [0, 0, 0, 0], 11.6, 59.5)).toBe(true);
    expect(contains(bounds ?? [0, 0, 0, 0], -77, 38.9)).toBe(false);
  });

  it("of incidents without a place of their own are where their claims are", () => {
    const pins = pinsOf(map(feature("i", "Flensburg", "settlement", [9.4, 54.8])), map(feature("a", "Halden", "settlement", [11.4, 59.1])));
    expect(contains(firstBounds(pins) ?? [0, 0, 0, 0], 11.4, 59.1)).toBe(false);
    expect(contains(firstBounds(pins, true) ?? [0, 0, 0, 0], 11.4, 59.1)).toBe(true);
  });

  it("a country is asked for by its code, a town by its id, what no gazetteer has by its name", () => {
    const pins = pinsOf(null, map(feature("a", "Norway", "country", [10, 62]), feature("geonames:1", "Halden", "settlement", [11.4, 59.1])));
    expect(new Set(pins.map(filterOf))).toEqual(new Set(pins.map((pin) => pin.precision === "country" ? pin.country ?? pin.name : pin.gazetteerId ?? pin.name)));
  });

  it("boxes go into the address and come back, over the date line too", () => {
    expect(boxOf(boxText([44.5, 38.8, 47, 41.3]))).toEqual([44.5, 38.8, 47, 41.3]);
    expect(boxText([170, -20, 190, 10])).toBe("170,-20,-170,10");
    expect(contains([170, -20, -170, 10], 179, 0)).toBe(true);
    expect([boxOf(null), boxOf("1,2,3"), boxOf("a,b,c,d")]).toEqual([null, null, null]);
  });
});
