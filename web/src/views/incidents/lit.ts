/** What the pointer or the focus is on: its row, its pin and its bar light up together. */
import { signal } from "@preact/signals";
import type { Period, PlaceMark } from "../../api/kinds";

export type Lit =
  | { readonly on: "row"; readonly incident: string; readonly place: string | null; readonly day: string | null }
  | { readonly on: "pin"; readonly place: string; readonly days: readonly string[] }
  | { readonly on: "bar"; readonly from: string; readonly before: string };

export const lit = signal<Lit | null>(null);

/** One name for a place in rows and on the map. */
export function placeKey(place: Pick<PlaceMark, "gazetteer_id" | "name"> | null): string | null {
  return place === null ? null : place.gazetteer_id ?? place.name;
}

/** The day on which a time begins; null where it is not known. */
export function dayOf(time: Period | null): string | null {
  return time?.start?.slice(0, 10) ?? null;
}

export function rowLit(now: Lit | null, incident: string, place: string | null, day: string | null): boolean {
  if (now === null) return false;
  if (now.on === "row") return now.incident === incident;
  if (now.on === "pin") return now.place === place;
  return within(now, day);
}

export function pinLit(now: Lit | null, place: string, days: readonly string[]): boolean {
  if (now === null) return false;
  return now.on === "bar" ? days.some((day) => within(now, day)) : now.place === place;
}

/** @param from first day of the bar. @param before the day after its last. */
export function barLit(now: Lit | null, from: string, before: string): boolean {
  if (now === null) return false;
  if (now.on === "bar") return now.from === from;
  return (now.on === "row" ? [now.day] : now.days).some((day) => within({ from, before }, day));
}

function within(bar: { from: string; before: string }, day: string | null): boolean {
  return day !== null && bar.from <= day && day < bar.before;
}
