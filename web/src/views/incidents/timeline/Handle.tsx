/** One end of the stretch of days, moved with the arrow keys. */
import { when } from "../../../marks/when";
import { lit } from "../lit";
import type { Stretch } from "./Brush";
import { at, DAY, dayAt, floor, step, type Bar, type Unit } from "./scale";
import { inWords } from "./Timeline";

const FAR = 7; // units that Page Up and Page Down move
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -FAR, PageUp: FAR,
};

interface Props {
  readonly end: "from" | "before";
  readonly now: Stretch;
  readonly whole: Stretch;
  readonly bars: readonly Bar[];
  readonly unit: Unit;
  readonly x: number;
  readonly height: number;
  readonly faint: boolean;
  readonly move: (next: Stretch) => void;
  readonly clear: () => void;
}

export function Handle(props: Props) {
  const { end, now, whole, bars, unit, x, height, faint } = props;
  const day = end === "from" ? now.from : dayAt(at(now.before) - DAY);
  const from = floor(day, unit);
  const bar = bars.find((one) => one.from === from);
  const light = (): void => { lit.value = { on: "bar", from, before: step(from, unit) }; };
  return (
    <g class={`timeline-handle${faint ? " timeline-handle-faint" : ""}`} role="slider" tabIndex={0}
      aria-label={end === "from" ? "First day shown" : "Last day shown"} aria-orientation="horizontal"
      aria-valuemin={at(whole.from) / DAY} aria-valuemax={at(whole.before) / DAY - 1} aria-valuenow={at(day) / DAY}
      aria-valuetext={`${when(day)}: ${bar === undefined ? "nothing" : inWords(bar)}`}
      onFocus={light} onBlur={() => { lit.value = null; }}
      onKeyDown={(event) => {
        const next = moved(event.key, props);
        if (next === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (next === "clear") { props.clear(); return; }
        props.move(next);
        const there = end === "from" ? next.from : floor(dayAt(at(next.before) - DAY), unit);
        lit.value = { on: "bar", from: there, before: step(there, unit) };
      }}>
      <line x1={x} x2={x} y1={0} y2={height} />
      <rect x={x - 4} y={height / 2 - 14} width={8} height={28} rx={4} />
    </g>
  );
}

/** Where a key moves an end; ends never pass each other. */
function moved(key: string, { end, now, whole, unit }: Props): Stretch | "clear" | null {
  if (key === "Escape" || key === "Delete") return "clear";
  const by = STEPS[key];
  if (by === undefined && key !== "Home" && key !== "End") return null;
  if (end === "from") {
    const last = step(floor(now.before, unit) < now.before ? step(floor(now.before, unit), unit) : now.before, unit, -1);
    const wanted = key === "Home" ? whole.from : key === "End" ? last : step(floor(now.from, unit), unit, by);
    return { ...now, from: clamped(wanted, whole.from, last) };
  }
  const first = step(floor(now.from, unit), unit);
  const wanted = key === "End" ? whole.before : key === "Home" ? first : step(floor(now.before, unit), unit, by);
  return { ...now, before: clamped(wanted, first, whole.before) };
}

function clamped(day: string, least: string, most: string): string {
  return day < least ? least : day > most ? most : day;
}
