/** A stretch of days, drawn with the pointer or set with the keys of its two handles; it stands in the address. */
import { useEffect, useRef, useState } from "preact/hooks";
import { address, narrow } from "../../../address";
import { lit } from "../lit";
import { at, DAY, dayAt, floor, step, timeAt, xOf, type Bar, type Extent, type Unit } from "./scale";
import { Handle } from "./Handle";

/** First day, and the day after the last. */
export interface Stretch { readonly from: string; readonly before: string }

/** A stretch as it is being set; null is an end of the whole line, which grows while the days are still coming in. */
interface Draft { readonly from: string | null; readonly before: string | null }

const SETTLED = 250; // milliseconds without another key, after which the address is changed

interface Props {
  readonly bars: readonly Bar[];
  readonly unit: Unit;
  readonly extent: Extent;
  readonly width: number;
  readonly height: number;
}

export function Brush({ bars, unit, extent, width, height }: Props) {
  const [draft, holdOpen] = useState<Draft | null>(null);
  const start = useRef<number | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { since, until } = askedFor();
  useEffect(() => { if (waiting.current === undefined) holdOpen(null); }, [since, until]); // unless keys went on meanwhile
  useEffect(() => () => clearTimeout(waiting.current), []);
  const whole = { from: dayAt(extent.from), before: dayAt(extent.to) };
  const set = since !== null || until !== null;
  const { from, before } = draft ?? { from: since, before: until && dayAt(at(until) + DAY) };
  const now = { from: from ?? whole.from, before: before ?? whole.before };
  const hold = (next: Stretch | null): void => { holdOpen(next && opened(next, whole)); };
  const [left, right] = [now.from, now.before].map((day) => Math.min(width, Math.max(0, xOf(at(day), extent, width)))) as [number, number];
  const timeOf = (event: PointerEvent): number =>
    timeAt(event.clientX - (event.currentTarget as Element).getBoundingClientRect().left, extent, width);
  const move = (next: Stretch): void => {
    hold(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      put(next, whole, true);
    }, SETTLED);
  };
  const clear = (): void => {
    clearTimeout(waiting.current);
    waiting.current = undefined;
    hold(null);
    put(whole, whole, false);
  };
  return (
    <g>
      {(draft !== null || set) && <Outside left={left} right={right} width={width} height={height} />}
      <rect class="timeline-ground" data-brush x={0} width={width} y={0} height={height}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = timeOf(event);
        }}
        onPointerMove={(event) => {
          const time = timeOf(event);
          light(floor(dayAt(time), unit), unit);
          if (start.current !== null) hold(between(start.current, time, unit));
        }}
        onPointerUp={(event) => {
          if (start.current === null) return;
          const drawn = between(start.current, timeOf(event), unit);
          start.current = null;
          const again = drawn.from === since && dayAt(at(drawn.before) - DAY) === until;
          hold(null);
          put(again ? whole : drawn, whole, false);
        }}
        onPointerCancel={() => { start.current = null; hold(null); }}
        onPointerLeave={() => { lit.value = null; }} />
      {(["from", "before"] as const).map((end) => (
        <Handle key={end} end={end} now={now} whole={whole} bars={bars} unit={unit} x={end === "from" ? left : right} height={height}
          faint={draft === null && !set} move={move} clear={clear} />
      ))}
    </g>
  );
}

/** What lies before and after the stretch, veiled. */
function Outside({ left, right, width, height }: { left: number; right: number; width: number; height: number }) {
  return (
    <>
      <rect class="timeline-outside" x={0} width={left} y={0} height={height} />
      <rect class="timeline-outside" x={right} width={Math.max(0, width - right)} y={0} height={height} />
    </>
  );
}

/** The days asked for, where they are days. */
function askedFor(): { since: string | null; until: string | null } {
  const [since, until] = ["since", "until"].map((name) => {
    const told = address.value.query.get(name)?.slice(0, 10) ?? "";
    return Number.isNaN(at(told)) ? null : told;
  }) as [string | null, string | null];
  return { since, until };
}

function between(one: number, other: number, unit: Unit): Stretch {
  const [from, to] = one <= other ? [one, other] : [other, one];
  return { from: floor(dayAt(from), unit), before: step(floor(dayAt(to), unit), unit) };
}

function opened(next: Stretch, whole: Stretch): Draft {
  return { from: next.from <= whole.from ? null : next.from, before: next.before >= whole.before ? null : next.before };
}

/** Writes a stretch into the address; the whole line is no filter. */
function put(next: Stretch, whole: Stretch, replace: boolean): void {
  const { from, before } = opened(next, whole);
  narrow({ since: from, until: before && dayAt(at(before) - DAY) }, { replace });
}

function light(from: string, unit: Unit): void {
  if (lit.value?.on !== "bar" || lit.value.from !== from) lit.value = { on: "bar", from, before: step(from, unit) };
}
