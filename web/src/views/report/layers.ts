/**
 * Marks over one text may overlap and lie within each other (a figure in a claim in a claim). The text is cut at each
 * mark's ends, so that every piece has one set of marks and is drawn once.
 */

export type MarkKind =
  | "claim" | "cue" | "source" | "evidence" | "figure" | "event" | "place" | "time" | "furniture" | "caption" | "refusal" | "at";

export interface Mark {
  /** What is marked: the id of a claim, figure, event, place or time, or a name of its own. */
  readonly id: string;
  readonly kind: MarkKind;
  /** Half-open, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Of a claim: the report's own voice. */
  readonly voice?: boolean;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Its marks, the widest first, so that the last claim is the innermost. */
  readonly marks: readonly Mark[];
}

export interface Block {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

const BLANK_LINES = /\n[^\S\n]*\n\s*/g;

/** The paragraphs of a text, which blank lines part; nothing but those is left out. */
export function paragraphs(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let from = 0;
  for (const gap of text.matchAll(BLANK_LINES)) {
    if (gap.index > from) found.push([from, gap.index]);
    from = gap.index + gap[0].length;
  }
  if (from < text.length) found.push([from, text.length]);
  return found;
}

/** The paragraphs, each cut into pieces of one set of marks. */
export function layered(text: string, marks: readonly Mark[]): readonly Block[] {
  const held = marks.filter((mark) => mark.start < mark.end).sort(widestFirst);
  const starts = [...held].sort((one, other) => one.start - other.start);
  let next = 0;
  let open: Mark[] = [];
  return paragraphs(text).map(([from, to]) => {
    for (let mark = starts[next]; mark !== undefined && mark.start < to; mark = starts[++next]) open.push(mark);
    open = open.filter((mark) => mark.end > from);
    return { start: from, end: to, pieces: cut(from, to, [...open].sort(widestFirst)) };
  });
}

function cut(from: number, to: number, marks: readonly Mark[]): readonly Piece[] {
  const edges = new Set([from, to]);
  for (const mark of marks) for (const edge of [mark.start, mark.end]) if (edge > from && edge < to) edges.add(edge);
  const at = [...edges].sort((one, other) => one - other);
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? to;
    return { start, end, marks: marks.filter((mark) => mark.start <= start && end <= mark.end) };
  });
}

function widestFirst(one: Mark, other: Mark): number {
  return (other.end - other.start) - (one.end - one.start) || one.start - other.start;
}
