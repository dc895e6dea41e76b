/** What is marked in a report's text, and how it is drawn there. */
import type { ReportDetail, Span } from "../../api/kinds";
import type { CodePoints } from "./codepoints";
import type { Mark, MarkKind, Piece } from "./layers";
import type { ClaimRead } from "./reading";

/** Every mark of a report. */
export function marksOf(report: ReportDetail, claims: readonly ClaimRead[], points: CodePoints): readonly Mark[] {
  const mark = (kind: MarkKind, id: string, span: Span | null): readonly Mark[] =>
    span === null ? [] : [{ id, kind, start: points.unit(span.start), end: points.unit(span.end) }];
  const { record } = report;
  return [
    ...claims.flatMap(({ id, claim, chain }) => [
      ...claim.content.flatMap((span) => mark("claim", id, span).map((one) => ({ ...one, voice: claim.form === "voice" }))),
      ...claim.cue.flatMap((span) => mark("cue", `${id}:cue`, span)),
      ...claim.evidence.flatMap((span) => mark("evidence", `${id}:evidence`, span)),
      ...chain.flatMap((link) => mark("source", link.mark, link.span)),
    ]),
    ...record.figures.flatMap((one) => mark("figure", one.id, one.span)),
    ...record.events.flatMap((one) => mark("event", one.id, one.trigger)),
    ...record.places.flatMap((one) => mark("place", one.id, one.span)),
    ...record.times.flatMap((one) => mark("time", one.id, one.span)),
    ...report.furniture.flatMap((span, index) => mark("furniture", `furniture:${index}`, span)),
    ...report.captions.flatMap((span, index) => mark("caption", `caption:${index}`, span)),
    ...record.refusals.flatMap((one, index) => mark("refusal", `refusal:${index}`, one.span ?? null)),
  ];
}

/** The words that `?at=` names, as a mark; none where it names none of this text. */
export function pointedAt(at: string | null, length: number, points: CodePoints): readonly Mark[] {
  const told = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? "");
  if (told === null) return [];
  const [start, end] = [points.unit(Number(told[1])), Math.min(points.unit(Number(told[2])), length)];
  return start < end ? [{ id: "at", kind: "at", start, end }] : [];
}

const TINTS = 3;

/** Classes of a piece; "" for plain words. */
export function classesOf(piece: Piece): string {
  const kinds = new Set(piece.marks.map((mark) => mark.kind));
  const said = piece.marks.filter((mark) => mark.kind === "claim" && mark.voice !== true).length;
  const names = [...kinds].map((kind) => `in-${kind}`);
  if (said > 0) names.push(`said-${Math.min(said, TINTS)}`);
  return names.join(" ");
}

/** The ids of the claims that a piece is in, the innermost last. */
export function claimsAt(piece: Piece): readonly string[] {
  return [...new Set(piece.marks.filter((mark) => mark.kind === "claim").map((mark) => mark.id))];
}

/** The ids of whatever else it is. */
export function partsAt(piece: Piece): readonly string[] {
  return [...new Set(piece.marks.filter((mark) => mark.kind !== "claim").map((mark) => mark.id))];
}
