/** All reports: what was read, by the day it was published. */
import { api, given } from "../../api/client";
import type { ReportRow } from "../../api/kinds";
import { usePaged } from "../../api/pages";
import { Filters, filtered, type Filter } from "../../frame/Filters";
import { OrAdd } from "../../frame/Needs";
import { Rows } from "../../frame/Rows";
import { Empty, Shown } from "../../frame/States";
import { moment } from "../../marks/when";
import "./reports.css";

const FILTERS: readonly Filter[] = [
  { kind: "words", name: "publisher", label: "Publisher", hint: "its whole name" },
  { kind: "words", name: "origin", label: "Came from", hint: "a whole path or address" },
  { kind: "day", name: "since", label: "Published from" },
  { kind: "day", name: "until", label: "To" },
];

export default function Reports() {
  const query = filtered(FILTERS);
  const list = usePaged<ReportRow>(JSON.stringify(query), (after, signal) =>
    given(api.GET("/api/v1/reports", { params: { query: { ...query, ...(after === null ? {} : { after }) } }, signal })));
  const total = list.value?.total ?? null;
  return (
    <div class="view">
      <div class="view-head">
        <h1>Reports</h1>
        <p class="muted" role="status">{total === null ? "" : total === 1 ? "1 report" : `${total.toLocaleString("en")} reports`}</p>
        <p class="reports-ways"><a href="/refusals">What could not be read</a></p>
      </div>
      <Filters of={FILTERS} what="reports" />
      <Shown loaded={list} what="reports">
        {(page) => page.items.length === 0
          ? <Empty><p>No report fits.</p><OrAdd /></Empty>
          : <Rows what="reports" more={list.more} loadingMore={list.loadingMore}>{page.items.map((one) => <Row key={one.id} of={one} />)}</Rows>}
      </Shown>
    </div>
  );
}

function Row({ of }: { of: ReportRow }) {
  return (
    <li>
      <a href={`/reports/${of.id}`} class="report-row">
        <span class="row-title words">{of.title ?? "Without a title"}</span>
        <span class="report-claims number">{of.claims === 1 ? "1 claim" : `${of.claims.toLocaleString("en")} claims`}</span>
        <span class="row-about">
          <span>{of.published === null ? "no date" : moment(of.published)}</span>
          <span>{of.publisher ?? "publisher not known"}</span>
          <span class="report-origin muted">{of.origin}</span>
          {!of.linked && <span class="tag">not linked yet</span>}
        </span>
      </a>
    </li>
  );
}
