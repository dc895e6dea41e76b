/** What of a claim can be corrected by itself: the claim, its figures and events, the names of places and words for times. */
import { figureInWords, eventInWords } from "../views/report/wording";
import type { ClaimRead, EventRead, FigureRead } from "../views/report/reading";
import type { PlaceMention, ReportDetail, TimeMention } from "../api/kinds";

export type Part =
  | { readonly kind: "figure"; readonly id: string; readonly label: string; readonly of: FigureRead }
  | { readonly kind: "event"; readonly id: string; readonly label: string; readonly of: EventRead }
  | { readonly kind: "place"; readonly id: string; readonly label: string; readonly of: PlaceMention }
  | { readonly kind: "time"; readonly id: string; readonly label: string; readonly of: TimeMention };

export function partsOf(claim: ClaimRead): readonly Part[] {
  const places = new Map([...claim.places, ...claim.figures.map((one) => one.place), ...claim.events.map((one) => one.place)]
    .flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
  const times = new Map([...claim.times, ...claim.events.map((one) => one.time), ...claim.figures.flatMap((one) => [one.on, one.since, one.until])]
    .flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
  return [
    ...claim.figures.map((one): Part => ({ kind: "figure", id: one.figure.id, label: `figure: ${figureInWords(one.figure)}`, of: one })),
    ...claim.events.map((one): Part => ({ kind: "event", id: one.event.id, label: `event: ${eventInWords(one.event)}, “${one.event.trigger.text}”`, of: one })),
    ...[...places.values()].map((one): Part => ({ kind: "place", id: one.id, label: `place, wherever the report names it: “${one.span.text}”`, of: one })),
    ...[...times.values()].map((one): Part => ({ kind: "time", id: one.id, label: `time: “${one.span.text}”`, of: one })),
  ];
}

/** Where most of a report is told to be, as the interface takes a point; null where no place of it is located. */
export function nearOf(report: ReportDetail): string | null {
  const named = new Map<string, number>();
  for (const { lat, lon, precision } of report.record.places) {
    if (lat === null || lon === null || precision === "country") continue;
    const at = `${lat.toFixed(5)},${lon.toFixed(5)}`;
    named.set(at, (named.get(at) ?? 0) + 1);
  }
  return [...named].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}
