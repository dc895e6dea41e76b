/** What a question's view draws and lists: the answers with their origins, in the order told, as of a day. */
import type { Answered, QuestionDetail, ReportRow, Series } from "../../api/kinds";
import { DAY } from "./layout/time";

export type Mark = Series["lines"][number]["marks"][number];
export type Strip = Series["agreements"][number];
export type Lane = Strip["lanes"][number];
export type State = Lane["states"][number];

/** One answer with the reports that tell it. */
export interface Said {
  readonly answer: Answered;
  /** Of the origin, as a reader should see it. */
  readonly called: string;
  readonly marks: readonly Mark[];
}

/** All that is told of a question up to a day. */
export interface Story {
  readonly said: readonly Said[];
  readonly strips: readonly Strip[];
  /** How many answers there are in all. */
  readonly all: number;
  /** How many of `said` have no date, and stand in no picture. */
  readonly undated: number;
}

/**
 * The story of a question.
 *
 * @param at a day ("2022-09-13"), itself within; null for all. What has no date is left out where a day is given.
 */
export function story(question: QuestionDetail, series: Series, at: string | null): Story {
  const end = at === null ? Infinity : Date.parse(`${at}T00:00:00Z`) + DAY;
  const before = (told: { start: string } | null): boolean => at === null || (told !== null && Date.parse(told.start) < end);
  const lines = new Map(series.lines.map((line) => [line.origin.key, line]));
  const said = question.answers.filter((answer) => before(answer.said_at)).map((answer) => {
    const line = lines.get(answer.origin.key);
    const marks = (line?.marks ?? []).filter((mark) => mark.answer === answer.id && before(mark.at));
    return { answer, called: line?.called ?? answer.origin.name, marks };
  });
  const strips = series.agreements.map((strip) => ({ ...strip, lanes: lanesBefore(strip.lanes, end) }))
    .filter((strip) => strip.lanes.length > 0);
  return { said, strips, all: question.answers.length, undated: said.filter((one) => one.answer.said_at === null).length };
}

function lanesBefore(lanes: readonly Lane[], end: number): Lane[] {
  return lanes.map((lane) => ({ ...lane, states: lane.states.filter((state) => Date.parse(state.at.start) < end) }))
    .filter((lane) => lane.states.length > 0);
}

/** Origins with what each said, by the first word. */
export function byOrigin(said: readonly Said[]): readonly (readonly Said[])[] {
  const found = new Map<string, Said[]>();
  for (const one of said) {
    const key = one.answer.origin.key;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found.values()];
}

/** A report as it is named in a list: its publisher, else its title, else where it came from. */
export function reportName(report: ReportRow): string {
  return report.publisher ?? report.title ?? report.origin;
}
