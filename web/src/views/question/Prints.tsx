/** The reports that tell an answer: who had it first, who passed it on, who reprinted it. */
import type { ReportRow } from "../../api/kinds";
import { placeOf } from "../../marks/Quote";
import { reportName, type Said } from "./told";

const KINDS = { first: "first in", relay: "passed on by", reprint: "reprinted by" } as const;

const ORDER = { first: 0, relay: 1, reprint: 2 } as const;

/** The reports by kind: the first one, those that pass it on, reprints. */
function inOrder({ answer, marks }: Said): readonly string[] {
  const rank = (id: string): number => ORDER[marks.find((mark) => mark.document === id)?.kind ?? "first"];
  return [...answer.documents].sort((one, other) => rank(one) - rank(other));
}

export function Prints({ of, reports }: { of: Said; reports: readonly ReportRow[] }) {
  const { answer, marks } = of;
  return (
    <ul class="prints">
      {answer.relays.length > 0 && <li class="muted">by way of {answer.relays.join(", ")}</li>}
      {inOrder(of).map((id) => {
        const report = reports.find((one) => one.id === id);
        const kind = marks.find((mark) => mark.document === id)?.kind ?? "first";
        const words = answer.words.find((one) => one.document === id);
        const href = words === undefined ? `/reports/${encodeURIComponent(id)}` : placeOf(words);
        return <li key={id}><span class="muted">{KINDS[kind]}</span> <a href={href}>{report === undefined ? id : reportName(report)}</a></li>;
      })}
    </ul>
  );
}
