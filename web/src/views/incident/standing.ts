/** What stands of an incident, in a few lines: made of its answers alone, each side's beside the others', none weighed. */
import { contestIn, inTime, type Answer, type Column, type Row, type Stood } from "./matrix/answers";
import { valueWithin } from "../../marks/value";
import type { ContestName } from "../../marks/contest";
import { subjectOf } from "./subject";

const LINES = 6; // counts that are told; the matrix has the others

/** What one side, or one origin of no side, says in turn. */
export interface Course {
  readonly steps: readonly Stood[];
  /** Whether it contradicts what a course before it says. */
  readonly against: boolean;
}

/** One thing that some origins say. */
export interface Saying {
  readonly value: string;
  readonly by: readonly Stood[];
  readonly against: boolean;
}

export type Line =
  | { readonly kind: "count"; readonly row: Row; readonly subject: string; readonly contest: ContestName; readonly courses: readonly Course[] }
  | { readonly kind: "stance"; readonly row: Row; readonly subject: string; readonly contest: ContestName; readonly sayings: readonly Saying[] };

export interface Standing {
  readonly lines: readonly Line[];
  /** Attacks and the like that nobody contests: a short line together. */
  readonly told: readonly { readonly row: Row; readonly subject: string; readonly contest: ContestName; readonly by: readonly Stood[] }[];
}

/** The lines of an incident: counts of the killed and whatever moved or is disputed, then agreements, ground, facts. */
export function standingOf(rows: readonly Row[], answers: readonly Stood[]): Standing {
  const each = rows.map((row, at) => ({ row, told: inTime(answers.filter((one) => one.at.row === at)) }));
  const counts = each.filter(({ row }) => row.topic === "figure" && (row.measure === "killed" || row.status !== "single_origin"))
    .slice(0, LINES);
  const stances = each.filter(({ row }) => row.topic === "agreement" || row.topic === "territory"
    || (row.topic === "fact" && row.status === "disputed"));
  const told = each.filter(({ row }) => row.topic === "fact" && row.status !== "disputed");
  return {
    lines: [
      ...counts.map(({ row, told: said }): Line =>
        ({ kind: "count", row, subject: subjectOf(row.text), contest: contestIn(row, said), courses: coursesOf(said) }))
        .filter((line) => line.kind !== "count" || line.courses.length > 0),
      ...stances.map(({ row, told: said }): Line =>
        ({ kind: "stance", row, subject: subjectOf(row.text), contest: contestIn(row, said), sayings: sayingsOf(said) })),
    ],
    told: told.map(({ row, told: by }) => ({ row, subject: subjectOf(row.text), contest: contestIn(row, by), by })),
  };
}

/** Each side's numbers in turn; what updates another's number goes on with its course. Parts and repetitions are left out. */
export function coursesOf(told: readonly Stood[]): readonly Course[] {
  const courses: { steps: Stood[]; against: boolean }[] = [];
  for (const one of told) {
    const { relation, to } = one.answer;
    if (relation === "part_of" || relation === "repeats") continue;
    const moved = relation === "updates" || relation === "corrects";
    const course = courses.find(({ steps }) => steps.some((step) => sideOf(step.column) === sideOf(one.column)
      || (moved && step.answer.id === to)));
    if (course === undefined) courses.push({ steps: [one], against: relation === "contradicts" });
    else {
      course.against ||= relation === "contradicts";
      if (course.steps.at(-1)?.answer.value !== one.answer.value) course.steps.push(one);
    }
  }
  return courses;
}

/** What is said, each thing once with all who say it, by when it was first said. */
export function sayingsOf(told: readonly Stood[]): readonly Saying[] {
  const sayings = new Map<string, { by: Stood[]; against: boolean }>();
  for (const one of told) {
    const value = said(one.answer, one.row);
    const before = sayings.get(value) ?? { by: [], against: false };
    if (!before.by.some((other) => other.column === one.column)) before.by.push(one);
    before.against ||= one.answer.relation === "contradicts";
    sayings.set(value, before);
  }
  return [...sayings].map(([value, { by, against }]) => ({ value, by, against }));
}

function said(answer: Answer, row: Row): string {
  return valueWithin(answer, row.measure);
}

function sideOf(column: Column): string {
  return column.origin.party?.name ?? column.origin.key;
}
