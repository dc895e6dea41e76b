/** What the address asks of each part. A part is not narrowed by what is drawn on itself, so that it can be drawn anew. */
import { STATUSES } from "../../marks/Status";
import type { Filter } from "../../frame/Filters";
import { TYPES } from "./types";

export const FILTERS: readonly Filter[] = [
  { kind: "words", name: "about", label: "Words", hint: "in the title, or in claims" },
  { kind: "words", name: "place", label: "Place", hint: "a name or AM" },
  { kind: "words", name: "side", label: "Party", hint: "a name" },
  { kind: "choice", name: "type", label: "Type", choices: Object.entries(TYPES).map(([value, label]) => ({ value, label })) },
  { kind: "choice", name: "status", label: "A question is",
    choices: Object.entries(STATUSES).map(([value, { word }]) => ({ value, label: word })) },
  { kind: "day", name: "since", label: "From" },
  { kind: "day", name: "until", label: "To" },
];

const NAMES: readonly string[] = [...FILTERS.map((one) => one.name), "bbox", "near", "document"];

export type Query = Record<string, string>;

/** The filters in an address, as the server takes them, without those named. */
export function asked(query: URLSearchParams, without: readonly string[] = []): Query {
  const held: Query = {};
  for (const name of NAMES) {
    const value = query.get(name);
    if (value !== null && value !== "" && !without.includes(name)) held[name] = value;
  }
  return held;
}

/** Filters that are set and have no field: drawn on the map, or come with a link. */
export function drawnFilters(query: URLSearchParams): { name: string; label: string }[] {
  const told: Readonly<Record<string, string>> = { bbox: "In a box on the map", near: "Near a point", document: "In one report" };
  return Object.entries(told).filter(([name]) => query.has(name)).map(([name, label]) => ({ name, label }));
}
