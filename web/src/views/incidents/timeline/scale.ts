/** Days on a line: how far it reaches, into which bars they are brought together, where each lies. All days are UTC. */
import type { components } from "../../../api/schema";

export type DayCount = components["schemas"]["Day"];
export type Unit = "day" | "week" | "month" | "year";

/** Milliseconds since 1970, half-open. */
export interface Extent { readonly from: number; readonly to: number }

export interface Bar {
  readonly from: string;
  /** The day after its last. */
  readonly before: string;
  readonly incidents: number;
  readonly claims: number;
  readonly reports: number;
}

export const DAY = 86_400_000;
const LEAST_DAYS = 10; // a line of fewer days would be all bars and no line
const LEAST_BAR = 5; // pixels
const UNITS: readonly { unit: Unit; days: number }[] = [
  { unit: "day", days: 1 }, { unit: "week", days: 7 }, { unit: "month", days: 30 }, { unit: "year", days: 365 },
];

export function at(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
}

export function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** From the first of the days to the last, with a little room around few of them; null where there is none. */
export function extentOf(days: readonly string[]): Extent | null {
  const times = days.map(at).filter((one) => !Number.isNaN(one));
  if (times.length === 0) return null;
  const first = times.reduce((a, b) => Math.min(a, b));
  const last = times.reduce((a, b) => Math.max(a, b)) + DAY;
  const room = Math.max(1, Math.ceil((LEAST_DAYS - (last - first) / DAY) / 2)) * DAY;
  return { from: first - room, to: last + room };
}

/** The finest unit of which each bar is still wide enough to be seen and hit. */
export function unitFor(extent: Extent, width: number): Unit {
  const days = (extent.to - extent.from) / DAY;
  return UNITS.find((one) => (width / days) * one.days >= LEAST_BAR)?.unit ?? "year";
}

/** The day on which the unit that holds a day begins. */
export function floor(day: string, unit: Unit): string {
  if (unit === "year") return `${day.slice(0, 4)}-01-01`;
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  if (unit === "day") return day;
  const time = at(day);
  return dayAt(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY); // weeks begin on Monday
}

/** The day on which the next unit begins; `by` may be any number of them, back or forth. */
export function step(from: string, unit: Unit, by = 1): string {
  const time = new Date(at(from));
  if (unit === "day") return dayAt(time.getTime() + by * DAY);
  if (unit === "week") return dayAt(time.getTime() + by * 7 * DAY);
  const [year, month] = [time.getUTCFullYear(), time.getUTCMonth()];
  return dayAt(unit === "month" ? Date.UTC(year, month + by, 1) : Date.UTC(year + by, 0, 1));
}

/** Days brought together into bars, in order. */
export function barsOf(days: readonly DayCount[], unit: Unit): Bar[] {
  const bars = new Map<string, Bar>();
  for (const day of days) {
    const from = floor(day.day, unit);
    const held = bars.get(from) ?? { from, before: step(from, unit), incidents: 0, claims: 0, reports: 0 };
    bars.set(from, { ...held, incidents: held.incidents + day.incidents, claims: held.claims + day.claims,
      reports: held.reports + day.reports });
  }
  return [...bars.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

export function xOf(time: number, extent: Extent, width: number): number {
  return ((time - extent.from) / (extent.to - extent.from)) * width;
}

export function timeAt(x: number, extent: Extent, width: number): number {
  return extent.from + (Math.min(Math.max(x, 0), width) / width) * (extent.to - extent.from);
}

const STEPS: readonly { unit: Unit; by: number; days: number }[] = [
  { unit: "day", by: 1, days: 1 }, { unit: "day", by: 2, days: 2 }, { unit: "day", by: 4, days: 4 },
  { unit: "week", by: 1, days: 7 }, { unit: "week", by: 2, days: 14 },
  { unit: "month", by: 1, days: 30 }, { unit: "month", by: 3, days: 91 }, { unit: "month", by: 6, days: 182 },
  { unit: "year", by: 1, days: 365 }, { unit: "year", by: 5, days: 1826 }, { unit: "year", by: 20, days: 7305 },
];
const TICK = 78; // pixels from one name of a day to the next

/** Where days are named, and how. */
export function ticksOf(extent: Extent, width: number): { time: number; label: string }[] {
  const each = width / ((extent.to - extent.from) / DAY);
  const chosen = STEPS.find((one) => one.days * each >= TICK) ?? { unit: "year" as const, by: 50, days: 0 };
  const ticks: { time: number; label: string }[] = [];
  for (let day = floor(dayAt(extent.from), chosen.unit); at(day) < extent.to; day = step(day, chosen.unit, chosen.by)) {
    if (at(day) < extent.from) continue;
    const year = ticks.length === 0 || day.slice(5, 7) === "01" && (chosen.unit === "month" || day.slice(8) === "01");
    ticks.push({ time: at(day), label: label(day, chosen.unit, year) });
  }
  return ticks;
}

const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });

function label(day: string, unit: Unit, withYear: boolean): string {
  if (unit === "year") return day.slice(0, 4);
  const told = (unit === "month" ? MONTH : SHORT).format(new Date(at(day)));
  return withYear ? `${told} ${day.slice(0, 4)}` : told;
}
