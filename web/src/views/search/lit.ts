/** A snippet cut where the words that were found stand in it. */

export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The pieces of a snippet, in order.
 *
 * @param start where the snippet starts in its text. @param words spans of that text, in code points as all spans are.
 */
export function pieces(snippet: string, start: number, words: readonly Stretch[]): readonly Piece[] {
  const points = Array.from(snippet);
  const told: Piece[] = [];
  let at = 0;
  for (const one of [...words].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(at, one.start - start), Math.min(points.length, one.end - start)];
    if (from >= to) continue;
    if (from > at) told.push({ text: points.slice(at, from).join(""), found: false });
    told.push({ text: points.slice(from, to).join(""), found: true });
    at = to;
  }
  if (at < points.length) told.push({ text: points.slice(at).join(""), found: false });
  return told;
}
