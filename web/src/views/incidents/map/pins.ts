/** What is drawn on the map: one pin for each place, however many incidents and claims tell of it. */
import type { components } from "../../../api/schema";
import { dayOf } from "../lit";

type Given = components["schemas"]["WorldMap"];
interface Feature {
  readonly id: string;
  readonly geometry: { readonly coordinates: readonly number[] };
  readonly properties: components["schemas"]["Pin"];
}

/** A map as it was given; in JSON a pair is a list. */
export type WorldMap = Pick<Given, "unlocated" | "unlocated_n" | "more"> & { readonly features: readonly Feature[] };

/** A point where a place is known as such, an area where somewhere within it, a note where hardly more than a country. */
export type Shape = "point" | "area" | "note";

export interface PinIncident {
  readonly id: string;
  readonly title: string;
  readonly reports: number;
  readonly disputed: number;
  readonly time: Feature["properties"]["time"];
}

export interface Pin {
  readonly key: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly gazetteerId: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly precision: string;
  readonly radiusKm: number;
  readonly shape: Shape;
  readonly incidents: readonly PinIncident[];
  readonly claims: number;
  /** Days on which its incidents begin. */
  readonly days: readonly string[];
}

const AREAS: Readonly<Record<string, number>> = { district: 15, province: 50, region: 80 };
const VAST = 400; // kilometres: what is wider is no area that one could look at

export function shapeOf(precision: string, radiusKm: number | null): Shape {
  if (precision === "exact" || precision === "settlement") return "point";
  if (!(precision in AREAS) || (radiusKm ?? 0) > VAST) return "note";
  return "area";
}

/** Pins of incidents and of the places that claims tell of; those of incidents first, then by how many claims. */
export function pinsOf(incidents: WorldMap | null, claims: WorldMap | null): Pin[] {
  const pins = new Map<string, Pin>();
  const grown = (feature: Feature, more: (pin: Pin) => Pin): void => {
    const key = feature.properties.gazetteer_id ?? feature.properties.place;
    pins.set(key, more(pins.get(key) ?? bare(key, feature)));
  };
  for (const feature of incidents?.features ?? []) {
    const { title, reports, disputed, time } = feature.properties;
    const day = dayOf(time);
    grown(feature, (pin) => ({ ...pin, incidents: [...pin.incidents, { id: feature.id, title, reports, disputed, time }],
      days: day === null ? pin.days : [...pin.days, day] }));
  }
  for (const feature of claims?.features ?? []) grown(feature, (pin) => ({ ...pin, claims: pin.claims + feature.properties.n }));
  return [...pins.values()].sort((a, b) => b.incidents.length - a.incidents.length || b.claims - a.claims);
}

function bare(key: string, { geometry, properties: of }: Feature): Pin {
  return {
    key, name: of.place, otherNames: of.other_names, gazetteerId: of.gazetteer_id, country: of.country, lon: geometry.coordinates[0] ?? 0, lat: geometry.coordinates[1] ?? 0,
    precision: of.precision, radiusKm: of.radius_km ?? AREAS[of.precision] ?? 0, shape: shapeOf(of.precision, of.radius_km),
    incidents: [], claims: 0, days: [],
  };
}

/** "Artsakh / Karabakh": no name before another one but by how the gazetteer has it. */
export function pinName(pin: Pin): string {
  return [pin.name, ...pin.otherNames].join(" / ");
}

/** What a list is narrowed by to a place: to a country by its code, which every place within it has too. */
export function filterOf(pin: Pin): string {
  if (pin.precision === "country" && pin.country !== null) return pin.country;
  return pin.shape === "note" || pin.gazetteerId === null ? pin.name : pin.gazetteerId;
}

const PRECISIONS: Readonly<Record<string, string>> = {
  exact: "an exact point", settlement: "a town or village", district: "somewhere in a district", province: "somewhere in a province",
  region: "somewhere in a region", country: "somewhere in a country",
};

export function precisionInWords(pin: Pin): string {
  const told = PRECISIONS[pin.precision] ?? "how exactly is not known";
  return pin.shape === "area" ? `${told}, within about ${Math.round(pin.radiusKm)} km` : told;
}

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

const KM_OF_DEGREE = 111.2;
const AROUND = 1.5; // a country is no circle: its ends lie outside of the one that covers most of it

/**
 * What a map shows first: the places of claims within what the incidents cover, else the incidents, else all claims.
 * A capital in which somebody spoke lies elsewhere, and would make the place of the event a speck.
 *
 * @param lost whether incidents have no place of their own: then only their claims tell where they were.
 */
export function firstBounds(pins: readonly Pin[], lost = false): Bounds | null {
  const held = pins.filter((pin) => pin.incidents.length > 0 || (lost && pin.shape !== "note"));
  const covered = boundsOf(held.map((pin) => covers(pin, pin.shape === "note" ? AROUND : 1)));
  if (covered === null) return boundsOf(pins.filter((pin) => pin.shape !== "note").map((pin) => covers(pin))) ?? boundsOf(pins.map((pin) => covers(pin)));
  const inside = pins.filter((pin) => pin.shape !== "note" && contains(covered, pin.lon, pin.lat));
  return inside.length >= 2 ? boundsOf(inside.map((pin) => covers(pin))) : covered;
}

export function contains([west, south, east, north]: Bounds, lon: number, lat: number): boolean {
  const across = west > east; // over the date line
  return south <= lat && lat <= north && (across ? lon >= west || lon <= east : west <= lon && lon <= east);
}

function covers(pin: Pin, times = 1): Bounds {
  const high = (pin.radiusKm * times) / KM_OF_DEGREE;
  const wide = high / Math.max(0.1, Math.cos((pin.lat * Math.PI) / 180));
  return [pin.lon - wide, pin.lat - high, pin.lon + wide, pin.lat + high];
}

function boundsOf(all: readonly Bounds[]): Bounds | null {
  const [first, ...rest] = all;
  if (first === undefined) return null;
  return rest.reduce<Bounds>((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])], first);
}

/** A box as the address has it; null if it is none. */
export function boxOf(told: string | null): Bounds | null {
  const parts = (told ?? "").split(",").map(Number);
  const [west, south, east, north] = parts;
  if (parts.length !== 4 || parts.some(Number.isNaN) || told === "") return null;
  return [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
}

/** A box for the address: within what the world has, as exact as a screen is. */
export function boxText([west, south, east, north]: Bounds): string {
  const round = (value: number, most: number): string => Math.min(most, Math.max(-most, value)).toFixed(3).replace(/\.?0+$/, "");
  const turned = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;
  const all = east - west >= 360;
  return [round(all ? -180 : turned(west), 180), round(south, 90), round(all ? 180 : turned(east), 180), round(north, 90)].join(",");
}
