/** A claim that the machine missed, as its form holds it and as it is sent. */
import type { ReportDetail } from "../../../api/kinds";
import {
  count, NO_EVENT, NO_FIGURE, orNone, scopeOf, sourceOf, timeOf, type ClaimField, type Draft, type EventField, type FigureField,
} from "../../../judging/changes";
import { placeGiven } from "../../../judging/fields/place";
import { NO_TIME } from "../../../judging/fields/time";
import type { ClaimGiven } from "../../../judging/sending";
import type { CodePoints } from "../codepoints";
import type { ClaimRead } from "../reading";
import { figureWords, type Words } from "./choosing";

/** What words of the text can be chosen for. */
export type Slot = "claim" | "source" | "figure" | "event";

export const SLOTS: Readonly<Record<Slot, string>> = {
  claim: "the words of the claim", source: "the words that name who says it", figure: "the words of the figure", event: "the words for what happened",
};

export interface Missed {
  /** The words chosen; those of the claim are, the others may be left to what follows from it. */
  readonly words: Partial<Record<Slot, Words>> & { readonly claim: Words };
  readonly claim: Draft<ClaimField>;
  readonly figure: Draft<FigureField>;
  readonly event: Draft<EventField>;
}

/** What a claim of these words would most likely be: said by whoever the words around it are given as. */
export function missedDraft(words: Words, around: ClaimRead | null): Missed {
  const last = around?.chain.at(-1);
  const party = last?.party ?? "";
  return {
    words: { claim: words }, figure: NO_FIGURE, event: NO_EVENT,
    claim: { place: null, time: NO_TIME, words: {
      act: last === undefined || last.kind === "report" ? "report" : around?.claim.act ?? "say", polarity: "+", certainty: "certain",
      source: last?.name ?? "the report", kind: last?.kind ?? "report", party: party === last?.name ? "" : party,
    } },
  };
}

/** Whoever the report names under this name: their kind as a source, and their party. */
export function actorNamed(report: ReportDetail, name: string): { kind: string; party: string } | null {
  const { actors } = report.record;
  const told = name.trim();
  const one = actors.find((actor) => actor.name === told) ?? actors.find((actor) => actor.mentions.some(({ text }) => text === told));
  if (one === undefined) return null;
  const party = actors.find((actor) => actor.id === one.party)?.name ?? "";
  return { kind: one.kind === "person" ? "speaker" : one.kind === "outlet" ? "outlet" : "institution", party };
}

export function hasFigure(of: Missed): boolean {
  return of.figure.words.low !== "" || of.figure.words.high !== "" || of.figure.words.measure !== "";
}

export function hasEvent(of: Missed): boolean {
  return of.event.words.type !== "";
}

/** What is still missing, in words; null where the claim can be kept. */
export function missing(of: Missed): string | null {
  if (of.claim.words.kind !== "report" && of.claim.words.source.trim() === "") return "Say who says it.";
  if (hasFigure(of) && of.figure.words.measure === "") return "Say what is counted.";
  const { low, high } = of.figure.words;
  if (low !== "" && high !== "" && Number(low) > Number(high)) return "The least is above the most.";
  return null;
}

export function claimGiven(of: Missed, text: string, points: CodePoints): ClaimGiven {
  const at = (words: Words) => ({ start: points.point(words.start), end: points.point(words.end) });
  const { claim, figure, event, words } = of;
  const named = words.source === undefined ? {} : { words: at(words.source) };
  return {
    words: [at(words.claim)], cue: [], act: claim.words.act, source: { ...sourceOf(claim.words), ...named },
    polarity: claim.words.polarity as ClaimGiven["polarity"], certainty: claim.words.certainty as ClaimGiven["certainty"],
    said_at: timeOf(claim.time),
    figures: hasFigure(of) ? [{
      words: at(words.figure ?? figureWords(text, words.claim, figure.words.low || figure.words.high)), measure: figure.words.measure,
      low: count(figure.words.low), high: count(figure.words.high), hedge: orNone(figure.words.hedge), victim: orNone(figure.words.victim),
      population: figure.words.population as "military" | "civilian" | "unknown", ...scopeOf(figure.time), place: placeGiven(figure.place),
    }] : [],
    events: hasEvent(of) ? [{
      words: at(words.event ?? words.claim), type: event.words.type, mode: orNone(event.words.mode),
      status: event.words.status as "asserted", actor: orNone(event.words.actor), recipient: orNone(event.words.recipient),
      place: placeGiven(event.place), time: timeOf(event.time),
    }] : [],
  };
}
