/** How wide a matrix's columns are: as wide as their longest word needs, so that many fit beside each other. */
import type { Matrix } from "../../../api/kinds";
import { originName } from "../../../marks/origin";
import { valueWithin } from "../../../marks/value";
import { columnsOf } from "./answers";

const LETTER = 6.5; // pixels of a letter in a cell, about
const SMALL = 6.1; // pixels of a letter in a column's head
const AROUND = 16; // pixels of padding
const LEAST = 56;
const MOST = 84;
const ROOMY = 150; // pixels beyond which a column does not grow when there is room

export const FIRST = 224; // pixels of the column of questions

/** @returns pixels for each column, the least the table needs, and the most that it should take. */
export function widthsOf(matrix: Matrix): { readonly columns: readonly number[]; readonly least: number; readonly most: number } {
  const longest = new Map<string, number>();
  for (const row of matrix.rows) {
    for (const cell of row.cells) {
      const words = cell.answers.flatMap((answer) => valueWithin(answer, row.measure).split(/[\s-]+/));
      longest.set(cell.origin, Math.max(longest.get(cell.origin) ?? 0, ...words.map((word) => word.length)));
    }
  }
  const columns = columnsOf(matrix).map(({ origin }) => {
    const name = Math.max(...originName(origin).split(/[\s-]+/).map((word) => word.length));
    const wanted = Math.max((longest.get(origin.key) ?? 0) * LETTER, name * SMALL) + AROUND;
    return Math.min(MOST, Math.max(LEAST, Math.round(wanted)));
  });
  const least = FIRST + columns.reduce((sum, one) => sum + one, 0);
  return { columns, least, most: Math.max(least, FIRST + columns.length * ROOMY) };
}
