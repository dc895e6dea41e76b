/** Reports with their copies folded beneath the one they repeat. */
import type { IncidentDetail } from "../../api/kinds";

export type Report = IncidentDetail["documents"][number];
export type Copy = IncidentDetail["copies"][number];

export interface Folded {
  readonly report: Report;
  readonly copies: readonly { readonly report: Report; readonly copy: Copy }[];
}

/** Each report that repeats none before it, by publication, with those that repeat it, straight or through another. */
export function folded(reports: readonly Report[], copies: readonly Copy[]): readonly Folded[] {
  const earlier = new Map<string, Copy>();
  const order = new Map(reports.map((one, at) => [one.id, at]));
  for (const copy of copies) {
    if ((order.get(copy.earlier) ?? Infinity) >= (order.get(copy.later) ?? -1)) continue;
    const before = earlier.get(copy.later);
    if (before === undefined || before.share < copy.share) earlier.set(copy.later, copy);
  }
  const rootOf = (id: string): string => {
    let at = id;
    for (let before = earlier.get(at); before !== undefined; before = earlier.get(at)) at = before.earlier;
    return at;
  };
  return reports.filter((one) => rootOf(one.id) === one.id).map((report) => ({
    report,
    copies: reports.flatMap((one) => {
      const copy = earlier.get(one.id);
      return one.id !== report.id && copy !== undefined && rootOf(one.id) === report.id ? [{ report: one, copy }] : [];
    }),
  }));
}
