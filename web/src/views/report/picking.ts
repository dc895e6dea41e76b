/** Moving through the claims and figures of a report. */
import { type ClaimRead } from "./reading";

/** The claim after (or before) the one that is picked; the first (or last) where none is. */
export function stepped(claims: readonly ClaimRead[], picked: string | null, by: 1 | -1): string | null {
  const at = claims.findIndex((one) => one.id === picked);
  const next = at === -1 ? (by === 1 ? 0 : claims.length - 1) : Math.min(Math.max(at + by, 0), claims.length - 1);
  return claims[next]?.id ?? null;
}

export interface FigureAt {
  readonly claim: string;
  /** As `?at=` has it. */
  readonly at: string;
}

/** The figure after (or before) the one at these words, by where they stand in the text. */
export function steppedFigure(claims: readonly ClaimRead[], at: string | null, by: 1 | -1): FigureAt | null {
  const found = new Map<string, FigureAt & { start: number }>();
  for (const one of claims) for (const { figure: { id, span } } of one.figures) {
    found.set(id, { claim: one.id, at: `${span.start}-${span.end}`, start: span.start });
  }
  const all = [...found.values()].sort((one, other) => one.start - other.start);
  const now = all.findIndex((one) => one.at === at);
  const next = now === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(Math.max(now + by, 0), all.length - 1);
  const figure = all[next];
  return figure === undefined ? null : { claim: figure.claim, at: figure.at };
}

/** Which claim a click means among those that lie there, the innermost last: it, and on a further click the one around it. */
export function clicked(there: readonly string[], picked: string | null): string | null {
  const at = picked === null ? -1 : there.indexOf(picked);
  return (at > 0 ? there[at - 1] : there.at(-1)) ?? null;
}
