/** A place as a person chooses it: one of the gazetteer, or a point of the map. */
import type { components } from "../../api/schema";
import { shapeOf, type Pin, type PinIncident } from "../../views/incidents/map/pins";

export type Known = components["schemas"]["GazetteerPlace"];
export type PlaceGiven = components["schemas"]["PlaceGiven"];

export interface PlaceDraft {
  readonly name: string;
  /** Null for a point that a person sets, and for a name that is in no gazetteer. */
  readonly id: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: string;
}

const ROUND = 100_000; // of a degree: about a metre
const LARGEST = 120; // kilometres: a wider circle would cover what lies around it

/** A place of a record, as it stands. */
export function placeDraft(of: { name: string; gazetteer_id: string | null; lat: number | null; lon: number | null; precision: string } | null): PlaceDraft | null {
  return of === null ? null : { name: of.name, id: of.gazetteer_id, lat: of.lat, lon: of.lon, precision: of.precision };
}

export function chosen(of: Known): PlaceDraft {
  return { name: of.name, id: of.gazetteer_id, lat: of.lat, lon: of.lon, precision: of.precision };
}

/** A point; it keeps the name that the report has for it. */
export function point(lat: number, lon: number, name: string): PlaceDraft {
  const round = (one: number): number => Math.round(one * ROUND) / ROUND;
  const east = ((lon + 180) % 360 + 360) % 360 - 180;
  return { name, id: null, lat: round(lat), lon: round(east), precision: "exact" };
}

export function placeGiven(of: PlaceDraft | null): PlaceGiven | null {
  if (of === null || (of.id === null && of.lat === null)) return null;
  if (of.id !== null) return { gazetteer_id: of.id, name: of.name };
  return { name: of.name, lat: of.lat, lon: of.lon, precision: of.precision as NonNullable<PlaceGiven["precision"]> };
}

/** "Kirkenes, Finnmark, NO". */
export function placeLine(of: Known): string {
  return [of.name, of.admin1 !== of.name ? of.admin1 : null, of.country].filter((one) => one !== null && one !== "").join(", ");
}

/** Where a place is, in words: its name, or the point. */
export function placeInWords(of: PlaceDraft | null): string {
  if (of === null) return "not told";
  if (of.id !== null || of.lat === null || of.lon === null) return of.name;
  return `${of.name === "" ? "a point" : of.name} (${of.lat.toFixed(3)}, ${of.lon.toFixed(3)})`;
}

/** The key of the pin of a point that a person set. */
export const CHOSEN = "chosen";

/** What the map shows: the places to choose from, the chosen one filled. */
export function pinsAround(known: readonly Known[], now: PlaceDraft | null): readonly Pin[] {
  const pins = known.flatMap((one) => (one.lat === null || one.lon === null ? [] : [pin(one.gazetteer_id ?? one.name, one.name, one.lat, one.lon, one.precision, one.radius_km ?? 0, one.gazetteer_id === now?.id)]));
  if (now === null || now.lat === null || now.lon === null || pins.some((one) => one.incidents.length > 0)) return pins;
  return [pin(CHOSEN, now.name === "" ? "this point" : now.name, now.lat, now.lon, now.precision, 0, true), ...pins];
}

const ONE: PinIncident = { id: "", title: "", reports: 0, disputed: 0, time: { start: null, end: null, precision: "unknown" } };

function pin(key: string, name: string, lat: number, lon: number, precision: string, radius: number, is: boolean): Pin {
  const shape = shapeOf(precision, radius) === "point" || radius > LARGEST ? "point" : "area";
  return { key, name, otherNames: [], gazetteerId: key, country: null, lat, lon, precision, radiusKm: Math.min(radius, LARGEST), shape,
    incidents: is ? [ONE] : [], claims: is ? 0 : 1, days: [] };
}
