/** What stands in a part of a report as a form holds it, and what of it a person made another. */
import type { ClaimRead, EventRead, FigureRead } from "../views/report/reading";
import { NO_TIME, timeDraft, timeGiven, type TimeDraft } from "./fields/time";
import { placeDraft, placeGiven, type PlaceDraft } from "./fields/place";
import type { Values } from "./sending";

type Words = Readonly<Record<string, string>>;

/** The fields of a form: those typed or chosen, each "" where nothing stands, a place and a time. */
export interface Draft<Name extends string = string> {
  readonly words: Readonly<Record<Name, string>>;
  readonly place: PlaceDraft | null;
  readonly time: TimeDraft;
}

export type ClaimField = "act" | "polarity" | "certainty" | "source" | "kind" | "party";
export type FigureField = "low" | "high" | "hedge" | "measure" | "population" | "victim";
export type EventField = "type" | "mode" | "status" | "actor" | "recipient";

export const NO_FIGURE: Draft<FigureField> = { words: { low: "", high: "", hedge: "", measure: "", population: "unknown", victim: "" }, place: null, time: NO_TIME };
export const NO_EVENT: Draft<EventField> = { words: { type: "", mode: "", status: "asserted", actor: "", recipient: "" }, place: null, time: NO_TIME };

export function claimDraft(read: ClaimRead): Draft<ClaimField> {
  const { act, commitment } = read.claim;
  const last = read.chain.at(-1);
  return {
    words: { act, polarity: commitment.polarity, certainty: commitment.certainty, source: last?.name ?? "", kind: last?.kind ?? "institution",
      party: last === undefined || last.party === last.name ? "" : last.party ?? "" },
    place: null, time: timeDraft(read.said),
  };
}

export function figureDraft({ figure, party, on, since, until, place }: FigureRead): Draft<FigureField> {
  const span = { start: since?.start ?? null, end: until?.end ?? null, precision: since?.precision ?? until?.precision ?? "day" };
  return {
    words: { low: String(figure.low ?? ""), high: String(figure.high ?? ""), hedge: figure.hedge ?? "", measure: figure.measure,
      population: figure.victim.population, victim: party ?? "" },
    place: placeDraft(place), time: on === null ? timeDraft(span) : timeDraft(on),
  };
}

export function eventDraft({ event, actor, recipient, place, time }: EventRead): Draft<EventField> {
  return {
    words: { type: event.type, mode: event.mode ?? "", status: event.status, actor: actor ?? "", recipient: recipient ?? "" },
    place: placeDraft(place), time: timeDraft(time),
  };
}

export function claimChanges(before: Draft<ClaimField>, after: Draft<ClaimField>): Values {
  const differs = differing(before.words, after.words);
  return {
    ...(differs("act") ? { act: after.words.act } : {}),
    ...(differs("polarity") ? { polarity: after.words.polarity as NonNullable<Values["polarity"]> } : {}),
    ...(differs("certainty") ? { certainty: after.words.certainty as NonNullable<Values["certainty"]> } : {}),
    ...(differs("source", "kind", "party") ? { source: sourceOf(after.words) } : {}),
    ...(same(before.time, after.time) ? {} : { said_at: timeOf(after.time) }),
  };
}

export function figureChanges(before: Draft<FigureField>, after: Draft<FigureField>): Values {
  const differs = differing(before.words, after.words);
  return {
    ...(differs("low") ? { low: count(after.words.low) } : {}), ...(differs("high") ? { high: count(after.words.high) } : {}),
    ...(differs("hedge") ? { hedge: orNone(after.words.hedge) } : {}), ...(differs("measure") ? { measure: after.words.measure } : {}),
    ...(differs("population") ? { population: after.words.population as NonNullable<Values["population"]> } : {}),
    ...(differs("victim") ? { victim: orNone(after.words.victim) } : {}),
    ...(same(before.time, after.time) ? {} : scopeOf(after.time)), ...placed(before.place, after.place),
  };
}

export function eventChanges(before: Draft<EventField>, after: Draft<EventField>): Values {
  const differs = differing(before.words, after.words);
  return {
    ...(differs("type") ? { type: after.words.type } : {}), ...(differs("mode") ? { mode: orNone(after.words.mode) } : {}),
    ...(differs("status") ? { status: after.words.status as NonNullable<Values["status"]> } : {}),
    ...(differs("actor") ? { actor: orNone(after.words.actor) } : {}), ...(differs("recipient") ? { recipient: orNone(after.words.recipient) } : {}),
    ...(same(before.time, after.time) ? {} : { time: timeOf(after.time) }), ...placed(before.place, after.place),
  };
}

export function sourceOf(words: Readonly<Record<"source" | "kind" | "party", string>>): NonNullable<Values["source"]> {
  return { name: words.source.trim(), kind: words.kind as NonNullable<Values["source"]>["kind"], party: orNone(words.party) };
}

/** Whether a time that is typed is none. */
export function wrongTime(...of: readonly Draft[]): boolean {
  return of.some((one) => timeGiven(one.time) === "wrong");
}

/** When a figure holds: on a day, or from one to another. */
export function scopeOf(of: TimeDraft): Pick<Values, "on" | "since" | "until"> {
  const at = (typed: string) => timeOf({ how: "at", from: typed, to: "" });
  if (of.how === "none" || of.how === "at") return { on: timeOf(of), since: null, until: null };
  return { on: null, since: of.how === "until" ? null : at(of.from), until: of.how === "since" ? null : at(of.to) };
}

export function timeOf(of: TimeDraft) {
  const told = timeGiven(of);
  return told === "wrong" ? null : told;
}

export function count(typed: string): number | null {
  return typed.trim() === "" ? null : Number(typed);
}

export function orNone(typed: string): string | null {
  return typed.trim() === "" ? null : typed.trim();
}

function placed(before: PlaceDraft | null, after: PlaceDraft | null): Pick<Values, "place"> {
  return same(before, after) ? {} : { place: placeGiven(after) };
}

function differing(before: Words, after: Words) {
  return (...names: readonly string[]): boolean => names.some((name) => before[name]?.trim() !== after[name]?.trim());
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
