/** How the map looks: calm shapes in the page's own colours, pins by how exactly their place is known. */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { borders, land, names } from "virtual:shapes";
import { pinName, type Bounds, type Pin } from "./pins";

export const HIT = ["points", "areas", "notes"]; // layers that the pointer can be on, what lies above first
const FONT = ["Inter Variable"];
const METRES = 78_271.517; // of a pixel at zoom 0, on the equator
const MOST_ZOOM = 22;
const LIT: ExpressionSpecification = ["boolean", ["feature-state", "lit"], false];
// Names are placed anew whenever the map moves: far out, only those of the places that most is told of are tried.
const NAMED: ExpressionSpecification = ["<", ["get", "rank"], ["step", ["zoom"], 250, 5, 1000, 7, 1e6]];
const HAS: ExpressionSpecification = [">", ["get", "incidents"], 0];

export type Colours = Readonly<Record<"paper" | "surface" | "sunk" | "line" | "line-firm" | "ink" | "ink-2" | "ink-3" | "accent" | "on-accent" | "single", string>>;
const TOKENS = ["paper", "surface", "sunk", "line", "line-firm", "ink", "ink-2", "ink-3", "accent", "on-accent", "single"] as const;

/** The tokens as they are now, light or dark. */
export function coloursNow(): Colours {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(TOKENS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as unknown as Colours;
}

export function styleOf(colours: Colours, pins: GeoJSON.FeatureCollection, box: GeoJSON.FeatureCollection, tiles: string | null): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: land }, borders: { type: "geojson", data: borders }, names: { type: "geojson", data: names },
      pins: { type: "geojson", data: pins }, lit: { type: "geojson", data: drawnPins([]) }, box: { type: "geojson", data: box },
      ...(tiles === null ? {} : { tiles: { type: "raster" as const, tiles: [tileAddress(tiles)], tileSize: 256 } }),
    },
    layers: [...ground(colours, tiles !== null), ...marks(colours), ...labels(colours)],
  };
}

/** An origin alone is asked in the way that most servers of tiles have. */
export function tileAddress(told: string): string {
  return told.includes("{z}") ? told : `${told.replace(/\/$/, "")}/{z}/{x}/{y}.png`;
}

function ground(c: Colours, tiled: boolean): LayerSpecification[] {
  const border = { "line-color": c["line-firm"], "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.5, 7, 1.2] as ExpressionSpecification };
  return [
    { id: "water", type: "background", paint: { "background-color": c.sunk } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": c.surface } },
    ...(tiled ? [{ id: "tiles", type: "raster" as const, source: "tiles" }] : []),
    { id: "borders", type: "line", source: "borders", filter: ["!", ["get", "disputed"]], paint: border },
    { id: "borders-disputed", type: "line", source: "borders", filter: ["get", "disputed"], paint: { ...border, "line-dasharray": [3, 2.5] } },
  ];
}

function marks(c: Colours): LayerSpecification[] {
  const fill: ExpressionSpecification = ["case", HAS, c.accent, c["ink-3"]];
  return [
    { id: "areas", type: "circle", source: "pins", filter: ["==", ["get", "shape"], "area"], paint: {
      "circle-radius": ["interpolate", ["exponential", 2], ["zoom"], 0, ["max", 1, ["get", "metric"]], MOST_ZOOM, ["*", ["get", "metric"], 2 ** MOST_ZOOM]],
      "circle-color": fill, "circle-blur": 0.55, "circle-opacity": ["case", LIT, 0.5, HAS, 0.36, 0.17],
    } },
    { id: "box-line", type: "line", source: "box", paint: { "line-color": c.accent, "line-width": 2, "line-dasharray": [2, 1.5] } },
    { id: "halo", type: "circle", source: "lit", paint: { // of its own source: drawn under each pin, it would cost as much as all of them
      "circle-radius": ["+", ["get", "size"], 5], "circle-color": c.accent, "circle-opacity": 0.3 } },
    { id: "points", type: "circle", source: "pins", filter: ["!=", ["get", "shape"], "note"],
      layout: { "circle-sort-key": ["+", ["get", "incidents"], ["/", ["get", "claims"], 1e6]] }, paint: {
        "circle-radius": ["get", "size"],
        "circle-color": ["case", ["==", ["get", "shape"], "area"], "rgba(0,0,0,0)", HAS, c.accent, LIT, c.accent, c.surface],
        "circle-stroke-color": ["case", HAS, ["case", ["==", ["get", "shape"], "area"], c.accent, c.surface], LIT, c.accent, c["ink-2"]],
        "circle-stroke-width": ["case", ["==", ["get", "shape"], "area"], 0, HAS, 1.5, 1.6],
      } },
  ];
}

function labels(c: Colours): LayerSpecification[] {
  const halo = { "text-halo-color": c.surface, "text-halo-width": 1.4 };
  const here: ExpressionSpecification = ["case", HAS, c.ink, c["ink-2"]];
  return [
    { id: "numbers", type: "symbol", source: "pins", filter: [">", ["get", "incidents"], 1],
      layout: { "text-field": ["to-string", ["get", "incidents"]], "text-font": FONT, "text-size": 11, "text-allow-overlap": true, "text-ignore-placement": true },
      paint: { "text-color": ["case", ["==", ["get", "shape"], "point"], c["on-accent"], c.ink] } },
    { id: "notes", type: "symbol", source: "pins", filter: ["==", ["get", "shape"], "note"],
      layout: { "text-field": ["get", "note"], "text-font": FONT, "text-size": 12, "text-max-width": 11, "symbol-sort-key": ["-", 0, ["get", "claims"]] },
      paint: { ...halo, "text-color": ["case", LIT, c.accent, HAS, c.ink, c["ink-2"]], "text-halo-width": 2 } },
    { id: "area-names", type: "symbol", source: "pins", filter: ["all", ["==", ["get", "shape"], "area"], NAMED],
      layout: { "text-field": ["get", "label"], "text-font": FONT, "text-size": ["case", HAS, 12.5, 11.5], "text-max-width": 11,
        "text-offset": ["case", [">", ["get", "incidents"], 1], ["literal", [0, 1.5]], ["literal", [0, 0]]],
        "symbol-sort-key": ["-", 0, ["+", ["*", 1e6, ["get", "incidents"]], ["get", "claims"]]] },
      paint: { ...halo, "text-color": ["case", LIT, c.accent, here] } },
    { id: "places", type: "symbol", source: "pins", filter: ["all", ["==", ["get", "shape"], "point"], NAMED],
      layout: { "text-field": ["get", "label"], "text-font": FONT, "text-size": ["case", HAS, 12.5, 11.5],
        "text-variable-anchor": ["left", "right", "top", "bottom"], "text-radial-offset": ["+", 0.35, ["/", ["get", "size"], 11]], "text-justify": "auto", "text-max-width": 9,
        "symbol-sort-key": ["-", 0, ["+", ["*", 1e6, ["get", "incidents"]], ["get", "claims"]]] },
      paint: { ...halo, "text-color": ["case", LIT, c.accent, here] } },
    { id: "countries", type: "symbol", source: "names", layout: {
      "text-field": ["get", "name"], "text-font": FONT, "text-size": 11, "text-letter-spacing": 0.06, "text-max-width": 7, "symbol-sort-key": ["-", 0, ["get", "size"]] },
      paint: { ...halo, "text-color": c["ink-3"], "text-halo-width": 1 } },
  ];
}

const SMALL = 4;
const LARGE = 11;

/** Pins as the map takes them; the number of a pin in the list is its id there. */
export function drawnPins(pins: readonly Pin[]): GeoJSON.FeatureCollection {
  return { type: "FeatureCollection", features: pins.map((pin, id) => ({
    type: "Feature", id, geometry: { type: "Point", coordinates: [pin.lon, pin.lat] },
    properties: {
      rank: id, shape: pin.shape, incidents: pin.incidents.length, claims: pin.claims, label: labelOf(pin), note: noteOf(pin),
      size: pin.incidents.length > 0 ? Math.min(LARGE + Math.log2(pin.incidents.length), LARGE * 2) * (pin.incidents.length > 1 ? 1 : 0.7)
        : Math.min(SMALL + Math.log2(1 + pin.claims) / 2, LARGE),
      metric: (pin.radiusKm * 1000) / (METRES * Math.max(0.05, Math.cos((pin.lat * Math.PI) / 180))),
    },
  })) };
}

/** On the map two names stand: how each side calls it; the others are told beside it. */
function labelOf(pin: Pin): string {
  return pinName({ ...pin, otherNames: pin.otherNames.slice(0, 1) });
}

function noteOf(pin: Pin): string {
  const told = [pin.incidents.length > 0 ? `${pin.incidents.length} ${pin.incidents.length === 1 ? "incident" : "incidents"}` : "",
    pin.claims > 0 ? `${pin.claims} ${pin.claims === 1 ? "claim" : "claims"}` : ""].filter((one) => one !== "");
  return `${labelOf(pin)}\n${told.join(", ")}`;
}

export function drawnBox(box: Bounds | null): GeoJSON.FeatureCollection {
  if (box === null) return { type: "FeatureCollection", features: [] };
  const [west, south, to, north] = box;
  const east = to < west ? to + 360 : to;
  return { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry: { type: "LineString",
    coordinates: [[west, south], [east, south], [east, north], [west, north], [west, south]] } }] };
}
