/** Labels that do not stand on each other, and words cut to the room there is. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SHARE = 0.56; // width of a letter of the page's typeface as a share of its size, on average

/** About how wide words are; a figure that is laid out without a window to measure in is the same everywhere. */
export function wide(words: string, size: number): number {
  return words.length * size * SHARE;
}

/** Words in at most so many lines of a width; what does not fit ends in "…". */
export function lines(words: string, width: number, size: number, most: number): readonly string[] {
  const told: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || wide(longer, size) <= width) {
      line = longer;
      continue;
    }
    told.push(line);
    line = word;
  }
  told.push(line);
  if (told.length <= most) return told.map((one) => cut(one, width, size));
  return [...told.slice(0, most - 1), cut(told.slice(most - 1).join(" "), width, size)];
}

/** Words cut to a width. */
export function cut(words: string, width: number, size: number): string {
  if (wide(words, size) <= width) return words;
  const room = Math.floor(width / (size * SHARE)) - 1;
  return room < 2 ? "" : `${Array.from(words).slice(0, room).join("").trimEnd()}…`;
}

/** Places one above the other, near where they want to be, without touching: heights of their middles. */
export function apart(wanted: readonly number[], tall: readonly number[], top: number, bottom: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const placed = [...wanted];
  let free = top;
  for (const index of order) {
    const half = (tall[index] ?? 0) / 2;
    placed[index] = Math.max(wanted[index] ?? 0, free + half);
    free = (placed[index] ?? 0) + half;
  }
  let below = bottom;
  for (const index of [...order].reverse()) {
    const half = (tall[index] ?? 0) / 2;
    placed[index] = Math.min(placed[index] ?? 0, below - half);
    below = (placed[index] ?? 0) - half;
  }
  return placed;
}

/** The first of some places for a box at which it meets none of the others; where each meets one, that which covers least. */
export function free(places: readonly Box[], taken: readonly Box[]): Box {
  let best: Box = { x: 0, y: 0, width: 0, height: 0 };
  let least = Infinity;
  for (const place of places) {
    const covered = taken.reduce((sum, other) => sum + shared(place, other), 0);
    if (covered < least) [best, least] = [place, covered];
  }
  return best;
}

/** The area that two boxes have in common. */
function shared(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}
