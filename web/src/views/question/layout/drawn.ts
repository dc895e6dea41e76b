/** The whole picture of a question: the figure or lanes, and the agreements of the same days beneath. */
import type { QuestionDetail } from "../../../api/kinds";
import { originLanes, partiesOf, stripLanes } from "../states";
import type { Story } from "../told";
import { layout, type Laid } from "./figure";
import { lay, ROW, type Row } from "./lanes";
import { DAY, stretchOf, timeTicks, wholeDays, type Stretch, type Tick } from "./time";

export interface DrawnStrip {
  readonly name: string;
  readonly y: number;
  readonly rows: readonly Row[];
  /** When the agreement was to begin, where that falls within the days shown. */
  readonly start: number | null;
}

export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly figure: Laid | null;
  readonly lanes: readonly Row[] | null;
  /** Ticks of the time beneath lanes; a figure has its own. */
  readonly axis: { readonly y: number; readonly ticks: readonly Tick[] } | null;
  readonly x: (time: number) => number;
  readonly strips: readonly DrawnStrip[];
  readonly notes: readonly string[];
  /** The spot that the Tab key reaches first. */
  readonly first: string | null;
}

const HEIGHT = 360;
const LOW = 300; // on a phone
const TITLE = 26;
const EDGE = 14;

/** Null where no answer has a date. */
export function drawn(question: QuestionDetail, story: Story, width: number): Drawn | null {
  const dated = story.said.filter((one) => one.answer.said_at !== null);
  if (dated.length === 0) return null;
  const counts = question.topic === "figure";
  const strips = question.topic === "agreement" ? [] : story.strips;
  const shown = days(dated, strips);
  const parties = partiesOf(story.said, story.strips);
  const figure = counts ? layout(story.said, parties, shown, width, width < 560 ? LOW : HEIGHT) : null;
  const [left, right] = figure === null ? [EDGE, width - EDGE] : [figure.frame.left, figure.frame.right];
  const x = (time: number): number => left + ((time - shown.from) / (shown.to - shown.from)) * (right - left);
  const lanes = counts ? null : lay(originLanes(story.said, parties), x, left, right, 4);
  let y = figure === null ? 4 + (lanes?.length ?? 0) * ROW + 26 : figure.frame.bottom + 40;
  const axis = figure === null ? { y: y - 26, ticks: timeTicks(shown, right - left) } : null;
  const laid = strips.map((strip) => {
    const rows = lay(stripLanes(strip, parties, question.reports.map((one) => one.title)), x, left, right, y + TITLE);
    const start = strip.start === null ? null : Date.parse(strip.start.start);
    const told = { name: strip.name, y, rows, start: start !== null && start >= shown.from && start <= shown.to ? start : null };
    y += TITLE + rows.length * ROW + 6;
    return told;
  });
  return {
    width, height: y + 4, left, right, figure, lanes, axis, x, strips: laid, notes: notes(figure, dated, story.undated),
    first: dated[0]?.answer.id ?? null,
  };
}

/** The days of all answers and of the reports that pass them on, and of what is told of agreements no further off than that. */
function days(dated: Story["said"], strips: Story["strips"]): Stretch {
  const answers = dated.flatMap((one) => [one.answer.said_at, ...one.marks.map((mark) => mark.at)])
    .filter((moment) => moment !== null).map(stretchOf);
  const core = wholeDays(answers);
  const reach = Math.max(DAY, core.to - core.from);
  const told = strips.flatMap((strip) => strip.lanes.flatMap((lane) => lane.states.map((state) => stretchOf(state.at))))
    .filter((one) => one.from >= core.from - reach && one.to <= core.to + reach);
  return wholeDays([core, ...told]);
}

/** What a reader must know to read this picture, and no more than that. */
function notes(figure: Laid | null, dated: Story["said"], undated: number): string[] {
  const points = figure?.points ?? [];
  const told: readonly (readonly [boolean, string])[] = [
    [true, "Times are UTC."],
    [points.some((one) => one.within !== null), "A pale bar through a mark is the day on which it was said, where no hour is told."],
    [figure?.heights.log === true, "The scale is logarithmic: the answers lie far apart."],
    [points.some((one) => one.bounds !== "exact" && one.bounds !== "range" && one.bounds !== "none"), "What fades is an open bound."],
    [points.some((one) => one.said.answer.denied), "A cross is a denial."],
    [points.some((one) => one.relays.length > 0), "Small strokes on a line are reports that pass it on, small diamonds reprints."],
    [figure === null && dated.some((one) => one.answer.said_at?.precision !== "instant"), "Where no hour is told, what was said on a day stands in the order told."],
    [undated > 0, `${undated === 1 ? "One answer has" : `${undated} answers have`} no date and stand in the table alone.`],
  ];
  return told.filter(([holds]) => holds).map(([, note]) => note);
}
