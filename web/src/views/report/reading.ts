/** A report's record, each claim with all that belongs to it, so that a card needs nothing else. */
import type {
  Actor, Claim, ClaimAnswer, EventMention, Figure, PlaceMention, ReportDetail, Span, TimeMention,
} from "../../api/kinds";
import { office } from "./wording";

/** One who says it or passes it on. */
export interface Link {
  readonly name: string;
  readonly kind: Claim["sources"][number]["kind"];
  /** What the report calls them, in its words; "" where nothing. */
  readonly office: string;
  /** Name of the party; null where it is unknown, or the name says it. */
  readonly party: string | null;
  readonly span: Span | null;
  /** Under which its words are marked in the text. */
  readonly mark: string;
}

export interface FigureRead {
  readonly figure: Figure;
  readonly party: string | null;
  readonly on: TimeMention | null;
  readonly since: TimeMention | null;
  readonly until: TimeMention | null;
  readonly place: PlaceMention | null;
  readonly beside: Figure | null;
}

export interface EventRead {
  readonly event: EventMention;
  readonly actor: string | null;
  readonly recipient: string | null;
  readonly place: PlaceMention | null;
  readonly time: TimeMention | null;
}

export interface ClaimRead {
  readonly id: string;
  readonly claim: Claim;
  /** Nearest the reader first, the one who said it last. */
  readonly chain: readonly Link[];
  readonly said: TimeMention | null;
  readonly addressee: string | null;
  readonly figures: readonly FigureRead[];
  readonly events: readonly EventRead[];
  /** Named in its words, and not told with a figure or event. */
  readonly places: readonly PlaceMention[];
  readonly times: readonly TimeMention[];
  readonly answers: readonly ClaimAnswer[];
}

interface Known {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly events: ReadonlyMap<string, EventMention>;
  readonly places: ReadonlyMap<string, PlaceMention>;
  readonly times: ReadonlyMap<string, TimeMention>;
}

type Found = <T>(map: ReadonlyMap<string, T>, id: string | null | undefined) => T | null;
const found: Found = (map, id) => (id === null || id === undefined ? null : map.get(id) ?? null);

/** All claims in the order of their words. */
export function claimsOf(report: ReportDetail): readonly ClaimRead[] {
  const { record } = report;
  const known: Known = {
    actors: byId(record.actors), figures: byId(record.figures), events: byId(record.events), places: byId(record.places),
    times: byId(record.times),
  };
  const answers = new Map<string, ClaimAnswer[]>(record.claims.map((claim) => [claim.id, []]));
  for (const answer of report.answers) answers.get(answer.claim)?.push(answer);
  return record.claims
    .map((claim) => read(claim, known, answers.get(claim.id) ?? []))
    .sort((one, other) => beginning(one) - beginning(other) || ending(other) - ending(one));
}

/** The names of all parties in a report, by which their hues go. */
export function partiesOf(report: ReportDetail): readonly string[] {
  return [...new Set(report.record.actors.filter((one) => one.kind === "party").map((one) => one.name))].sort();
}

function read(claim: Claim, known: Known, answers: readonly ClaimAnswer[]): ClaimRead {
  const figures = claim.figures.flatMap((id) => known.figures.get(id) ?? []).map((one) => figureRead(one, known));
  const events = claim.events.flatMap((id) => known.events.get(id) ?? []).map((one) => eventRead(one, known));
  const told = new Set([
    ...figures.flatMap((one) => [one.on, one.since, one.until, one.place]), ...events.flatMap((one) => [one.place, one.time]),
  ].flatMap((one) => (one === null ? [] : [one.id])));
  const within = ({ id, span }: { id: string; span: Span }): boolean =>
    !told.has(id) && claim.content.some((part) => part.start <= span.start && span.end <= part.end);
  return {
    id: claim.id, claim, chain: claim.sources.map((source, index) => link(claim.id, source, index, known)),
    said: found(known.times, claim.said_at), addressee: found(known.actors, claim.addressee)?.name ?? null, figures, events,
    places: [...known.places.values()].filter(within), times: [...known.times.values()].filter(within), answers,
  };
}

function link(claim: string, source: Claim["sources"][number], index: number, known: Known): Link {
  const actor = found(known.actors, source.actor);
  const party = found(known.actors, actor?.party)?.name ?? (actor?.kind === "party" ? actor.name : null);
  return { name: source.name, kind: source.kind, office: office(actor ?? undefined), party, span: source.span,
    mark: `${claim}:${index}` };
}

function figureRead(figure: Figure, known: Known): FigureRead {
  const { scope } = figure;
  return {
    figure, party: found(known.actors, figure.victim.party)?.name ?? null, on: found(known.times, scope.on),
    since: found(known.times, scope.since), until: found(known.times, scope.until), place: found(known.places, scope.place),
    beside: found(known.figures, figure.relative_to),
  };
}

function eventRead(event: EventMention, known: Known): EventRead {
  return {
    event, actor: found(known.actors, event.actor)?.name ?? null, recipient: found(known.actors, event.recipient)?.name ?? null,
    place: found(known.places, event.place), time: found(known.times, event.time),
  };
}

function byId<T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

/** Where a claim's words begin, in code points. */
export function beginning(of: ClaimRead): number {
  return of.claim.content[0]?.start ?? 0;
}

function ending(of: ClaimRead): number {
  return of.claim.content.at(-1)?.end ?? 0;
}
