/** Times that are more than a day, or not known to the day: laid into lanes so that none covers another. */
import type { Period } from "../../../api/kinds";
import { at, DAY, dayAt, type Extent } from "./scale";

/** How a span is drawn: known ends, known to the month or year alone, one end open. */
export type Kind = "days" | "vague" | "opens" | "closes";

export interface Span {
  readonly id: string;
  readonly title: string;
  readonly time: Period;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
}

const GAP = 0.012; // of the whole line, between two in one lane

/** @param most so many lanes; what finds no room is counted. */
export function spansOf(incidents: readonly { id: string; title: string; time: Period | null }[], extent: Extent,
  most: number): { spans: Span[]; left: number } {
  const wanted = incidents.flatMap((one) => {
    const drawn = one.time === null ? null : drawnAs(one.time, extent);
    return one.time === null || drawn === null ? [] : [{ id: one.id, title: one.title, time: one.time, ...drawn }];
  }).sort((a, b) => a.from - b.from || b.to - a.to);
  const ends: number[] = [];
  const spans: Span[] = [];
  let left = 0;
  for (const one of wanted) {
    const free = ends.findIndex((end) => end + GAP * (extent.to - extent.from) <= one.from);
    const lane = free === -1 ? ends.length : free;
    if (lane >= most) { left++; continue; }
    ends[lane] = one.to;
    spans.push({ ...one, lane });
  }
  return { spans, left };
}

/** What lies within a day needs no span: its bar says all. */
function drawnAs(time: Period, extent: Extent): { kind: Kind; from: number; to: number } | null {
  const [start, end] = [time.start === null ? null : Date.parse(time.start), time.end === null ? null : Date.parse(time.end)];
  if (start === null && end === null) return null;
  const [from, to] = [Math.max(start ?? extent.from, extent.from), Math.min(end ?? extent.to, extent.to)];
  if (to <= from) return null;
  if (end === null) return time.precision === "instant" ? null : { kind: "opens", from, to };
  if (start === null) return { kind: "closes", from, to };
  if (time.precision === "month" || time.precision === "year") return { kind: "vague", from, to };
  return end - start > DAY ? { kind: "days", from, to } : null;
}

/** The days over which incidents reach, as far as they are told. */
export function daysOf(incidents: readonly { time: Period | null }[]): string[] {
  return incidents.flatMap(({ time }) => {
    const [start, end] = [time?.start ?? null, time?.end ?? null];
    const last = end === null ? [] : [dayAt(Math.max(Date.parse(end) - 1, at(start ?? end)))];
    return start === null ? last : [start.slice(0, 10), ...last];
  });
}
