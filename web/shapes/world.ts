/** Land, borders and names of countries, out of what world-atlas holds of Natural Earth. */
import { feature } from "topojson-client";
import type { GeometryCollection, GeometryObject, LineString, Topology } from "topojson-specification";
import { isDisputed } from "./borders.ts";

type Named = { name: string };
export type World = Topology<{ countries: GeometryCollection<Named>; land: GeometryObject }>;
type Ring = GeoJSON.Position[];

/** Where no country ends but the map does. */
const EDGE = 179.99;

/** Everything that is land, a shape for each country: one shape for a continent is more than a tile is cut from rightly. */
export function landOf(world: World): GeoJSON.FeatureCollection {
  const all = feature(world, world.objects.countries).features;
  return { type: "FeatureCollection", features: all.map((one) => ({ type: "Feature", properties: {}, geometry: rounded(one.geometry) })) };
}

/** Borders between countries, those that are disputed marked so. An arc of the topology that two share is one. */
export function bordersOf(world: World): GeoJSON.FeatureCollection {
  const found: { agreed: Ring[]; disputed: Ring[] } = { agreed: [], disputed: [] };
  const beside = new Map<number, (string | undefined)[]>();
  for (const country of world.objects.countries.geometries) {
    for (const arc of arcsOf(country)) {
      beside.set(arc, [...(beside.get(arc) ?? []), country.id === undefined ? undefined : String(country.id)]);
    }
  }
  for (const [arc, of] of beside) {
    if (of.length !== 2) continue;
    const line = feature(world, { type: "LineString", arcs: [arc] } as LineString).geometry;
    split(line.coordinates, of[0], of[1], found);
  }
  return { type: "FeatureCollection", features: (["agreed", "disputed"] as const).map((kind) => ({
    type: "Feature", properties: { disputed: kind === "disputed" },
    geometry: rounded({ type: "MultiLineString", coordinates: found[kind] }) })) };
}

/** The arcs around a country, whichever way round they are gone; each once. */
function arcsOf(country: GeometryObject): Set<number> {
  const told = "arcs" in country ? (country.arcs as unknown[]).flat(Infinity) as number[] : [];
  return new Set(told.map((arc) => (arc < 0 ? ~arc : arc)));
}

/** Names of countries, each in the middle of its largest part. */
export function namesOf(world: World): GeoJSON.FeatureCollection {
  const all = feature(world, world.objects.countries).features;
  return { type: "FeatureCollection", features: all.flatMap((country): GeoJSON.Feature[] => {
    const parts = country.geometry.type === "Polygon" ? [country.geometry.coordinates]
      : country.geometry.type === "MultiPolygon" ? country.geometry.coordinates : [];
    const rings = parts.flatMap((part) => part.slice(0, 1)).map((ring) => ({ ring, size: Math.abs(area(ring)) }));
    const largest = rings.sort((a, b) => b.size - a.size)[0];
    if (largest === undefined) return [];
    return [{ type: "Feature", properties: { name: country.properties.name, size: Math.round(largest.size * 100) / 100 },
      geometry: rounded({ type: "Point", coordinates: middle(largest.ring) }) }];
  }) };
}

/** Cuts a line where it begins or ceases to be disputed. */
function split(line: Ring, one: string | undefined, other: string | undefined, into: { agreed: Ring[]; disputed: Ring[] }): void {
  let run: Ring = [];
  let before: boolean | null = null;
  for (let at = 1; at < line.length; at++) {
    const [from, to] = [line[at - 1], line[at]];
    if (from === undefined || to === undefined) continue;
    const now = isDisputed(one, other, (x(from) + x(to)) / 2, (y(from) + y(to)) / 2);
    if (now !== before) {
      if (run.length > 1 && before !== null) (before ? into.disputed : into.agreed).push(run);
      run = [from];
      before = now;
    }
    if (Math.abs(x(from)) < EDGE || Math.abs(x(to)) < EDGE) run.push(to);
  }
  if (run.length > 1 && before !== null) (before ? into.disputed : into.agreed).push(run);
}

function x(of: GeoJSON.Position): number { return of[0] ?? 0; }
function y(of: GeoJSON.Position): number { return of[1] ?? 0; }

/** Signed area in square degrees, shrunk towards the poles as land is. */
function area(ring: Ring): number {
  let sum = 0;
  ring.forEach((one, at) => {
    const next = ring[(at + 1) % ring.length] ?? one;
    sum += (x(one) * y(next) - x(next) * y(one)) * Math.cos((y(one) * Math.PI) / 180);
  });
  return sum / 2;
}

function middle(ring: Ring): GeoJSON.Position {
  let [sum, lon, lat] = [0, 0, 0];
  ring.forEach((one, at) => {
    const next = ring[(at + 1) % ring.length] ?? one;
    const cross = x(one) * y(next) - x(next) * y(one);
    sum += cross;
    lon += (x(one) + x(next)) * cross;
    lat += (y(one) + y(next)) * cross;
  });
  return [lon / (3 * sum), lat / (3 * sum)];
}

/** About a hundred metres: finer than the shapes are. */
function rounded<T extends GeoJSON.Geometry>(geometry: T): T {
  return JSON.parse(JSON.stringify(geometry, (_, value: unknown) =>
    typeof value === "number" ? Math.round(value * 1000) / 1000 : value)) as T;
}
