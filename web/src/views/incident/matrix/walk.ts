/** Walking through a matrix by keys: from answer to answer, over empty cells, keeping to the column where one can. */

export interface Stop {
  readonly id: string;
  readonly at: { readonly row: number; readonly column: number };
}

/**
 * The answer that a key leads to; null if the key leads nowhere.
 *
 * @param stops every answer, row by row, in a row by column. @param from where one is.
 * @param wish the column that one set out from: up and down go as near to it as a row has an answer.
 */
export function walk(stops: readonly Stop[], from: number, key: string, wish: number): number | null {
  const here = stops[from];
  if (here === undefined) return null;
  switch (key) {
    case "ArrowRight": return found(stops.findIndex((one) => one.at.row === here.at.row && one.at.column > here.at.column));
    case "ArrowLeft": {
      const last = stops.findLast((one) => one.at.row === here.at.row && one.at.column < here.at.column);
      return last === undefined ? null : found(stops.findIndex((one) => same(one, last)));
    }
    case "ArrowDown": return down(stops, from, here, wish);
    case "ArrowUp": return up(stops, from, here, wish);
    case "Home": return found(stops.findIndex((one) => one.at.row === here.at.row));
    case "End": return found(stops.findLastIndex((one) => one.at.row === here.at.row));
    case "PageUp": return 0;
    case "PageDown": return stops.length - 1;
    default: return null;
  }
}

function down(stops: readonly Stop[], from: number, here: Stop, wish: number): number | null {
  const next = stops[from + 1];
  if (next !== undefined && same(next, here)) return from + 1;
  const below = stops.find((one) => one.at.row > here.at.row);
  return below === undefined ? null : nearest(stops, below.at.row, wish, false);
}

function up(stops: readonly Stop[], from: number, here: Stop, wish: number): number | null {
  const before = stops[from - 1];
  if (before !== undefined && same(before, here)) return from - 1;
  const above = stops.findLast((one) => one.at.row < here.at.row);
  return above === undefined ? null : nearest(stops, above.at.row, wish, true);
}

/** In the cell of a row that lies nearest to a column, its first answer or its last. */
function nearest(stops: readonly Stop[], row: number, wish: number, last: boolean): number | null {
  let best: number | null = null;
  for (const [at, one] of stops.entries()) {
    if (one.at.row !== row) continue;
    const apart = Math.abs(one.at.column - wish);
    const before = best === null ? Infinity : Math.abs((stops[best]?.at.column ?? Infinity) - wish);
    if (apart < before || (last && apart === before && best !== null && same(one, stops[best]))) best = at;
  }
  return best;
}

function same(one: Stop, other: Stop | undefined): boolean {
  return other !== undefined && one.at.row === other.at.row && one.at.column === other.at.column;
}

function found(at: number): number | null {
  return at === -1 ? null : at;
}
