/** The reports of an incident, copies beneath what they repeat. */
import { Rows } from "../../frame/Rows";
import { moment } from "../../marks/when";
import { folded, type Copy, type Report } from "./folded";

const COPIES: Readonly<Record<Copy["kind"], string>> = {
  same: "the same text", reprint: "a reprint", revision: "a later version",
};

export function Reports({ reports, copies }: { reports: readonly Report[]; copies: readonly Copy[] }) {
  return (
    <section aria-labelledby="reports-title">
      <h2 id="reports-title">Its reports</h2>
      <Rows what="reports" more={null} loadingMore={false}>
        {folded(reports, copies).map(({ report, copies: repeated }) => (
          <li key={report.id}>
            <Line of={report} />
            {repeated.length > 0 && (
              <ul class="report-copies" aria-label="Copies">
                {repeated.map(({ report: one, copy }) => (
                  <li key={one.id}>
                    <span aria-hidden="true">↳ </span>{COPIES[copy.kind]}: <a href={`/reports/${one.id}`}>{one.publisher ?? one.title ?? one.origin}</a>
                    <span class="muted"> {one.published === null ? "no date" : moment(one.published)}, {Math.round(copy.share * 100)}% of its words</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </Rows>
    </section>
  );
}

function Line({ of }: { of: Report }) {
  return (
    <a href={`/reports/${of.id}`}>
      <span class="row-title">{of.title ?? of.origin}</span>
      <span class="row-about">
        <span>{of.publisher ?? "publisher not told"}</span>
        <span>{of.published === null ? "no date" : moment(of.published)}</span>
        <span>{of.claims === 1 ? "1 claim" : `${of.claims} claims`}</span>
      </span>
    </a>
  );
}
