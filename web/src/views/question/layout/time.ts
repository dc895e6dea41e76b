/** Where in time things are drawn: an instant at its point, an answer of a day somewhere within that day, in the order told. */
import type { Moment } from "../../../api/kinds";

export const HOUR = 3_600_000; // milliseconds
export const DAY = 24 * HOUR;

/** A stretch of time in milliseconds of UTC. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The time that a moment covers; of an instant the instant itself. */
export function stretchOf(moment: Moment): Stretch {
  return { from: Date.parse(moment.start), to: Date.parse(moment.end) };
}

/**
 * A point for each stretch, in the order given: what has an hour stands at it; what has a day alone stands in that day,
 * after what came before it and before what followed, at equal distances.
 */
export function points(of: readonly Stretch[]): readonly number[] {
  const placed: number[] = [];
  let at = 0;
  while (at < of.length) {
    const one = of[at] as Stretch;
    if (one.from >= one.to) {
      placed.push(one.from);
      at += 1;
      continue;
    }
    let end = at;
    while (end < of.length && same(of[end] as Stretch, one)) end += 1;
    const within = (told: Stretch): boolean => told.from >= told.to && told.from > one.from && told.from < one.to;
    const lower = Math.max(one.from, ...placed.filter((point) => point > one.from && point < one.to));
    const upper = Math.min(one.to, ...of.slice(end).filter((told) => within(told) && told.from > lower).map((told) => told.from));
    const n = end - at;
    for (let k = 1; k <= n; k += 1) placed.push(lower + (k / (n + 1)) * (upper - lower));
    at = end;
  }
  return placed;
}

function same(one: Stretch, other: Stretch): boolean {
  return one.from === other.from && one.to === other.to;
}

/** The whole days that hold all stretches; one day at least. */
export function wholeDays(of: readonly Stretch[]): Stretch {
  const from = Math.floor(Math.min(...of.map((one) => one.from)) / DAY) * DAY;
  const to = Math.ceil(Math.max(...of.map((one) => one.to)) / DAY) * DAY;
  return { from, to: Math.max(to, from + DAY) };
}

export interface Tick {
  readonly at: number;
  readonly label: string;
  /** A lesser one: an hour within a day. */
  readonly minor: boolean;
  /** The label stands in the middle of what begins here (a day), not at the tick. */
  readonly span: number | null;
}

const DAY_LABEL = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const SHORT_LABEL = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const MONTH_LABEL = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const ROOM = 84; // pixels that a label takes with what is around it
const DAYS_APART = [1, 2, 4, 7, 14];
const MONTHS_APART = [1, 2, 3, 6, 12, 24, 60, 120];

/** Ticks for so many pixels: days with their hours where there is room, else days apart, else months apart. */
export function timeTicks(shown: Stretch, width: number): readonly Tick[] {
  const dayWidth = (width * DAY) / (shown.to - shown.from);
  const apart = DAYS_APART.find((days) => days * dayWidth >= ROOM);
  if (apart === undefined) return months(shown, width);
  const ticks: Tick[] = [];
  for (let at = shown.from; at < shown.to; at += apart * DAY) {
    const label = (dayWidth * apart < 110 ? SHORT_LABEL : DAY_LABEL).format(at);
    ticks.push({ at, label, minor: false, span: apart === 1 ? DAY : null });
    if (dayWidth < 220) continue;
    for (const hour of [6, 12, 18]) ticks.push({ at: at + hour * HOUR, label: `${String(hour).padStart(2, "0")}:00`, minor: true, span: null });
  }
  return ticks;
}

function months(shown: Stretch, width: number): readonly Tick[] {
  const monthWidth = (width * 30.4 * DAY) / (shown.to - shown.from);
  const apart = MONTHS_APART.find((n) => n * monthWidth >= ROOM) ?? 120;
  const first = new Date(shown.from);
  const ticks: Tick[] = [];
  for (let n = 0; ; n += 1) {
    const at = Date.UTC(first.getUTCFullYear(), Math.ceil((first.getUTCMonth() + 1) / apart) * apart + n * apart, 1);
    if (at >= shown.to) return ticks;
    if (at >= shown.from) ticks.push({ at, label: MONTH_LABEL.format(at), minor: false, span: null });
  }
}
