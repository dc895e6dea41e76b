/** What could not be read: why, where it is from, what can be done. */
import { api, given } from "../../api/client";
import type { RefusalRow } from "../../api/kinds";
import { usePaged } from "../../api/pages";
import { Filters, filtered, type Filter } from "../../frame/Filters";
import { mayJudge } from "../../frame/may";
import { Rows } from "../../frame/Rows";
import { Empty, Shown } from "../../frame/States";
import { when } from "../../marks/when";
import { REASONS, remedyOf } from "./remedies";
import "./refusals.css";

const FILTERS: readonly Filter[] = [
  { kind: "choice", name: "reason", label: "Reason", choices: Object.entries(REASONS).map(([value, { label }]) => ({ value, label })) },
  { kind: "words", name: "origin", label: "Came from", hint: "a whole path or address" },
];

export default function Refusals() {
  const query = filtered(FILTERS);
  const list = usePaged<RefusalRow>(JSON.stringify(query), (after, signal) =>
    given(api.GET("/api/v1/refusals", { params: { query: { ...query, ...(after === null ? {} : { after }) } }, signal })));
  return (
    <div class="view">
      <div class="view-head">
        <h1>Refusals</h1><p class="muted">What could not be read; everything beside it was</p>
        {mayJudge.value && <p class="refusals-ways"><a href="/add">Add reports</a></p>}
      </div>
      <Filters of={FILTERS} what="refusals" />
      <Shown loaded={list} what="refusals">
        {(page) => page.items.length === 0
          ? <Empty><p>{Object.keys(query).length > 0 ? "No refusal fits." : "Nothing was refused: everything given could be read."}</p></Empty>
          : <Rows what="refusals" more={list.more} loadingMore={list.loadingMore}>{page.items.map((one) => <Row key={one.id} of={one} />)}</Rows>}
      </Shown>
    </div>
  );
}

function Row({ of }: { of: RefusalRow }) {
  return (
    <li>
      <div class="refusal-row" data-row tabIndex={-1}>
        <p class="row-title">{of.message}</p>
        <p class="refusal-remedy"><span class="muted">What helps: </span>{remedyOf(of.reason)}</p>
        {of.span !== null && <p class="words refusal-words"><q>{of.span.text}</q></p>}
        <p class="row-about">
          <span class="tag">{REASONS[of.reason]?.label ?? of.reason}</span>
          <span class="refusal-origin">{of.origin}</span><span class="muted">{when(of.at)}</span>
          {of.document !== null && <a href={`/reports/${of.document}`}>the report</a>}
        </p>
      </div>
    </li>
  );
}
