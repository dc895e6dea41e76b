/** States over time, a lane for each who tells of them, laid out over the same days as the figure above. */
import { cut } from "./labels";
import { points, stretchOf, type Stretch } from "./time";
import type { Moment, Words } from "../../../api/kinds";

/** One thing that a lane's holder said. */
export interface Stated {
  readonly id: string;
  readonly text: string;
  readonly at: Moment;
  /** What the state amounts to, for its sign. */
  readonly tone: Tone;
  readonly words: Words | null;
  /** What is told of it besides, for screen readers. */
  readonly about: string;
}

export type Tone = "for" | "against" | "neither";

export interface LaneOf {
  readonly name: string;
  readonly party: string;
  readonly states: readonly Stated[];
}

export interface Piece {
  readonly state: Stated;
  readonly x: number;
  readonly width: number;
  readonly label: string;
  readonly y: number;
  /** Nothing later is told: it fades at its end. */
  readonly open: boolean;
}

export interface Row {
  readonly lane: LaneOf;
  readonly name: string;
  readonly y: number;
  readonly pieces: readonly Piece[];
}

export const NAME_HEIGHT = 15;
export const BAR = 20;
const GAP = 7;
export const ROW = NAME_HEIGHT + BAR + GAP;
const SIZE = 11;

/** @param x from a time to its place. @param left, right of the drawing; what lies outside is drawn at its edge. */
export function lay(lanes: readonly LaneOf[], x: (time: number) => number, left: number, right: number, top: number): readonly Row[] {
  return lanes.map((lane, index) => {
    const y = top + index * ROW;
    const at = points(lane.states.map((state) => startOf(state)));
    const starts = spread(lane.states.map((state, n) => x(beginning(state, at, n))), left, right);
    const pieces = lane.states.map((state, n) => {
      const from = starts[n] ?? left;
      const to = starts[n + 1] ?? right;
      const width = Math.max(3, to - from - 1.5);
      return { state, x: from, width, y: y + NAME_HEIGHT, label: cut(state.text, width - 24, SIZE), open: n === lane.states.length - 1 };
    });
    return { lane, name: cut(lane.name, right - left, SIZE), y, pieces };
  });
}

function startOf(state: Stated): Stretch {
  return stretchOf(state.at);
}

/** The first word of a day holds from its beginning on; what follows in it, from its place among them. */
function beginning(state: Stated, at: readonly number[], n: number): number {
  const stretch = startOf(state);
  const alone = n === 0 || (at[n - 1] ?? 0) < stretch.from;
  return alone ? stretch.from : (at[n] ?? stretch.from);
}

const LEAST = 22; // pixels: room for the sign of a state

/** Starts at least so far apart that each state can be seen and pointed at, within the drawing. */
function spread(wanted: readonly number[], left: number, right: number): readonly number[] {
  const least = Math.min(LEAST, (right - left) / Math.max(1, wanted.length));
  const placed: number[] = [];
  for (const one of wanted) placed.push(Math.max(one, left, (placed.at(-1) ?? -Infinity) + least));
  let after = right;
  for (let n = placed.length - 1; n >= 0; n -= 1) {
    after = Math.min(placed[n] ?? right, after - least);
    placed[n] = after;
  }
  return placed;
}
