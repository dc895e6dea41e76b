/** A count over time, laid out: where each answer, its bounds, its line and its words stand. Nothing is drawn here. */
import type { Said } from "../told";
import { byOrigin } from "../told";
import { apart, free, lines, wide, type Box } from "./labels";
import { looks, type Look } from "./looks";
import { points, stretchOf, timeTicks, type Stretch, type Tick } from "./time";
import { heights, type Heights } from "./values";

/** How the answer leaves its number open. */
export type Bounds = "exact" | "range" | "up" | "down" | "more" | "none";

export interface Point {
  readonly said: Said;
  readonly look: Look;
  readonly x: number;
  /** Where it stands: at its low bound, else at its high one. */
  readonly y: number;
  /** The other end of a range. */
  readonly far: number | null;
  readonly bounds: Bounds;
  /** The whole of the day (month, year) in which it was said; null where the hour is told. */
  readonly within: { readonly from: number; readonly to: number } | null;
  /** To where what it says holds: the next word of its origin, or the end. */
  readonly until: number;
  readonly last: boolean;
  readonly label: Box & { readonly text: string };
  readonly relays: readonly { readonly x: number; readonly mark: Said["marks"][number]; readonly n: number }[];
}

export interface Name {
  readonly look: Look;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly from: { readonly x: number; readonly y: number };
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

export interface Laid {
  readonly frame: Frame;
  readonly heights: Heights;
  readonly ticks: readonly Tick[];
  readonly x: (time: number) => number;
  readonly points: readonly Point[];
  readonly names: readonly Name[];
  /** The row of answers that name no number; null where there is none. */
  readonly numberless: number | null;
}

export const SMALL = 11; // size of labels, in pixels
const LINE = 13;
const OPEN = 30; // pixels above the highest answer for bounds that fade away upward

/** @param shown the days that are drawn. @param width of the whole. */
export function layout(said: readonly Said[], parties: readonly string[], shown: Stretch, width: number, height: number): Laid {
  const dated = said.filter((one) => one.answer.said_at !== null);
  const narrow = width < 560;
  const margin = narrow ? 104 : Math.min(250, width * 0.24);
  const nothing = dated.some((one) => boundsOf(one, dated) === "none");
  const frame = { left: narrow ? 38 : 56, right: width - margin, top: (nothing ? 34 : 8) + OPEN, bottom: height - 30, width };
  const x = (time: number): number => frame.left + ((time - shown.from) / (shown.to - shown.from)) * (frame.right - frame.left);
  const scale = heights(dated.flatMap((one) => numbers(one, dated)), frame.top, frame.bottom);
  const found = placed(dated, parties, frame, scale, x);
  return {
    frame, heights: scale, x, ticks: timeTicks(shown, frame.right - frame.left),
    points: labelled(found, frame), names: named(found, frame, margin), numberless: nothing ? 16 : null,
  };
}

const ABOVE = 1.2; // a bound that is open upward needs room above it

/** The numbers that the scale must hold. */
function numbers(one: Said, all: readonly Said[]): number[] {
  const { low, high } = one.answer;
  const told = [low, high].filter((value) => value !== null);
  const open = high === null ? (low ?? beside(one, all)) : null;
  return open === null ? told : [...told, open * ABOVE];
}

/** "Dozens more" than another answer's number is open upward from there; what names no number stands apart. */
export function boundsOf(one: Said, all: readonly Said[]): Bounds {
  const { low, high } = one.answer;
  if (low !== null && high !== null) return low === high ? "exact" : "range";
  if (low !== null) return "up";
  if (high !== null) return "down";
  return beside(one, all) === null ? "none" : "more";
}

function beside(one: Said, all: readonly Said[]): number | null {
  const other = all.find((told) => told.answer.id === one.answer.to);
  return other === undefined || !/\bmore\b/i.test(one.answer.value) ? null : (other.answer.high ?? other.answer.low);
}

type Bare = Omit<Point, "label">;

function placed(said: readonly Said[], parties: readonly string[], frame: Frame, scale: Heights, x: (time: number) => number): readonly Bare[] {
  const stretches = said.map((one) => stretchOf(one.answer.said_at as NonNullable<Said["answer"]["said_at"]>));
  const at = points(stretches);
  const groups = byOrigin(said);
  const every = looks(groups.map((group) => (group[0] as Said).answer.origin), parties);
  const lookOf = new Map(groups.map((group, index) => [(group[0] as Said).answer.origin.key, every[index] as Look]));
  return said.map((one, index) => {
    const bounds = boundsOf(one, said);
    const stretch = stretches[index] as Stretch;
    const point = x(at[index] ?? stretch.from);
    const follows = said.findIndex((other, later) => later > index && steps(other) && other.answer.origin.key === one.answer.origin.key);
    return {
      said: one, look: lookOf.get(one.answer.origin.key) as Look, x: point, ...level(one, said, bounds, scale), bounds,
      within: stretch.from < stretch.to ? { from: x(stretch.from), to: x(stretch.to) } : null,
      until: follows === -1 ? frame.right : x(at[follows] ?? stretch.from), last: follows === -1,
      relays: relaysOf(one, point, x),
    };
  });
}

/** Whether an answer moves its origin's line: what it denies, or gives no number for, does not. */
export function steps(one: Said): boolean {
  return !one.answer.denied && (one.answer.low !== null || one.answer.high !== null);
}

function level(one: Said, said: readonly Said[], bounds: Bounds, scale: Heights): { y: number; far: number | null } {
  const { low, high } = one.answer;
  if (bounds === "none") return { y: 16, far: null };
  if (bounds === "more") return { y: scale.y(beside(one, said) ?? 0) - 14, far: null };
  return { y: scale.y(low ?? high ?? 0), far: bounds === "range" ? scale.y(high ?? 0) : null };
}

/** Marks of those who passed it on: at their own time, after the answer, beside each other; many of one kind as one. */
function relaysOf(one: Said, from: number, x: (time: number) => number): Point["relays"] {
  const passed = one.marks.filter((mark) => mark.kind !== "first" && mark.at !== null);
  let free = from + 10;
  return (["relay", "reprint"] as const).flatMap((kind) => {
    const same = passed.filter((mark) => mark.kind === kind);
    const shown = same.length > 4 ? same.slice(0, 1) : same;
    return shown.map((mark) => {
      const at = mark.at as NonNullable<typeof mark.at>;
      const told = at.precision === "instant" ? x(Date.parse(at.start)) : 0;
      const place = Math.max(told, free);
      free = place + (same.length > 4 ? 22 : 6);
      return { x: place, mark, n: same.length > 4 ? same.length : 1 };
    });
  });
}

const SIGNS: Readonly<Record<string, string>> = { updates: "↗", corrects: "↘", contradicts: "≠", corroborates: "=", part_of: "⊂", repeats: "↻" };

/** The value at its point, as its origin put it, with the sign of how it stands to others; not on another label where that can be. */
function labelled(found: readonly Bare[], frame: Frame): readonly Point[] {
  const dots = found.map((one) => ({ x: one.x - 6, y: one.y - 6, width: 12, height: 12 }));
  const taken: Box[] = [...dots];
  return found.map((one) => {
    const sign = SIGNS[one.said.answer.relation];
    const text = one.said.answer.value + (sign === undefined ? "" : ` ${sign}`);
    const width = wide(text, SMALL) + 4;
    const left = Math.max(2, Math.min(one.x - width / 2, frame.right - width + 20));
    const box = (x: number, y: number): Box => ({ x: Math.min(x, frame.right + 14 - width), y, width, height: LINE });
    const upper = Math.min(one.y, one.far ?? one.y);
    const label = free([box(left, upper - 21), box(left, one.y + 8), box(one.x + 9, one.y - 17), box(one.x - width - 9, one.y - 17),
      box(one.x + 9, one.y + 5), box(one.x - width - 9, one.y + 5), box(left, upper - 35), box(left, one.y + 22), box(left, upper - 49)], taken);
    taken.push(label);
    return { ...one, label: { ...label, text } };
  });
}

/** The name of each origin beside the end of its line. */
function named(found: readonly Bare[], frame: Frame, margin: number): readonly Name[] {
  const keys = [...new Set(found.map((one) => one.said.answer.origin.key))];
  const ends = keys.map((key) => {
    const own = found.filter((one) => one.said.answer.origin.key === key);
    return own.findLast((one) => steps(one.said)) ?? (own.at(-1) as Bare);
  });
  const told = ends.map((one) => lines(one.said.called, margin - 26, SMALL, 3));
  const tall = told.map((one) => one.length * LINE + 4);
  const places = apart(ends.map((one) => one.y), tall, 0, frame.bottom + 20);
  return ends.map((one, index) => ({
    look: one.look, lines: told[index] ?? [], x: frame.right + 22, y: places[index] ?? one.y,
    from: { x: steps(one.said) ? frame.right : one.x + 8, y: one.y },
  }));
}
