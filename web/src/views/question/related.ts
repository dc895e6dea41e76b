/** Which questions ask for a part of another, told by what each asks about. */
import type { QuestionDetail, QuestionRow } from "../../api/kinds";

type Asked = Pick<QuestionRow, "id" | "topic" | "measure" | "population" | "victim" | "by" | "detail" | "place" | "since" | "until">;

export interface Kin {
  readonly parts: readonly QuestionRow[];
  readonly wholes: readonly QuestionRow[];
  readonly others: readonly QuestionRow[];
}

/** The questions of the same frame beside this one: those that ask for a part of it, for the whole of it, and the rest. */
export function kin(question: QuestionDetail, all: readonly QuestionRow[]): Kin {
  const rest = all.filter((one) => one.id !== question.id);
  const parts = rest.filter((one) => isPart(one, question));
  const wholes = rest.filter((one) => isPart(question, one));
  return { parts, wholes, others: rest.filter((one) => !parts.includes(one) && !wholes.includes(one)) };
}

/** Whether one asks for some of what the whole asks for: of the same measure, narrower in something, wider in nothing. */
export function isPart(one: Asked, whole: Asked): boolean {
  if (one.topic !== "figure" || whole.topic !== "figure" || one.measure !== whole.measure) return false;
  const [narrow, wide] = [bounds(one), bounds(whole)];
  const within = wide.every((told, index) => told === null || told === narrow[index]);
  return within && inTime(one, whole) && wide.some((told, index) => told === null && narrow[index] !== null);
}

/** What narrows a question; null where it does not. */
function bounds(asked: Asked): readonly (string | null)[] {
  return [
    asked.victim?.id ?? null, asked.by?.id ?? null, asked.detail, asked.population === "unknown" ? null : asked.population,
    asked.place?.gazetteer_id ?? asked.place?.name ?? null,
  ];
}

/** A day that is not told is no day outside. */
function inTime(one: Asked, whole: Asked): boolean {
  const from = [one.since?.start, whole.since?.start];
  const to = [one.until?.end, whole.until?.end];
  const early = from[0] !== undefined && from[1] !== undefined && from[0] < from[1];
  const late = to[0] !== undefined && to[1] !== undefined && to[0] > to[1];
  return !early && !late;
}
