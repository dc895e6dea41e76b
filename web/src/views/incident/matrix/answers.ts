/** An incident's matrix as the view walks it: every answer with its row, column and origin. */
import type { Matrix } from "../../../api/kinds";
import { contestOf, type ContestName } from "../../../marks/contest";

export type Row = Matrix["rows"][number];
export type Group = Matrix["groups"][number];
export type Column = Group["columns"][number];
export type Answer = Row["cells"][number]["answers"][number];

/** An answer where it stands. */
export interface Stood {
  readonly answer: Answer;
  readonly row: Row;
  readonly column: Column;
  /** Of its row and its column, from 0. */
  readonly at: { readonly row: number; readonly column: number };
}

export function columnsOf(matrix: Matrix): readonly Column[] {
  return matrix.groups.flatMap((group) => group.columns);
}

export function partiesOf(matrix: Matrix): readonly string[] {
  return matrix.groups.flatMap((group) => (group.party === null ? [] : [group.party]));
}

/** Every answer, row by row, in a row by column, in a cell in the order it was said. */
export function answersOf(matrix: Matrix): readonly Stood[] {
  const columns = columnsOf(matrix);
  const order = new Map(columns.map((column, at) => [column.origin.key, at]));
  return matrix.rows.flatMap((row, rowAt) => row.cells.flatMap((cell) => {
    const columnAt = order.get(cell.origin) ?? 0;
    const column = columns[columnAt];
    return column === undefined ? [] : cell.answers.map((answer) => ({ answer, row, column, at: { row: rowAt, column: columnAt } }));
  }));
}

/** Answers by when they were said; within a day what another answer moves on from, or is held against, goes before it. */
export function inTime(told: readonly Stood[]): readonly Stood[] {
  const start = (one: Stood): string => one.answer.said_at?.start ?? "9";
  const sorted = [...told].sort((one, other) => (start(one) < start(other) ? -1 : start(one) > start(other) ? 1 : 0));
  const byId = new Map(told.map((one) => [one.answer.id, one]));
  const placed = new Set<Stood>();
  const passed = new Set<Stood>();
  const place = (one: Stood): void => {
    if (passed.has(one)) return;
    passed.add(one);
    const before = byId.get(one.answer.to ?? "");
    if (before !== undefined && start(before).slice(0, 10) === start(one).slice(0, 10)) place(before);
    placed.add(one);
  };
  for (const one of sorted) place(one);
  return [...placed];
}

/** How a row's answers stand to each other. */
export function contestIn(row: Row, told: readonly Stood[]): ContestName {
  const voices = inTime(told).map(({ answer, column }) => ({
    relation: answer.relation, value: answer.value, stance: answer.stance, denied: answer.denied,
    origin: column.origin.key, party: column.origin.party?.name ?? null,
  }));
  return contestOf(voices, row.status);
}
