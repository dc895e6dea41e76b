/** One thing that waits: why, its words, what the machine read, and what can be decided. */
import { useEffect, useRef } from "preact/hooks";
import { api, given } from "../../api/client";
import type { ReportDetail } from "../../api/kinds";
import { useLoaded } from "../../api/load";
import { Empty, Shown } from "../../frame/States";
import { Deciding } from "../../judging/Deciding";
import { Judged } from "../../judging/Judged";
import type { Done } from "../../judging/sending";
import { moment } from "../../marks/when";
import { ClaimFacts } from "../report/ClaimFacts";
import { notesOf } from "../report/Judged";
import { claimsOf, partiesOf, type ClaimRead } from "../report/reading";
import { Passage } from "./Passage";
import type { Item } from "./Queue";

interface Given {
  readonly item: Item;
  /** Counts what was judged: the report is loaded anew after each. */
  readonly turn: number;
  readonly judged: (words: string, done: Done) => void;
}

export function Desk({ item, turn, judged }: Given) {
  const report = useLoaded<ReportDetail>(`${item.document} ${turn}`, (signal) =>
    given(api.GET("/api/v1/reports/{report_id}", { params: { path: { report_id: item.document } }, signal })));
  const desk = useRef<HTMLElement>(null);
  useEffect(() => {
    if ((desk.current?.getBoundingClientRect().top ?? 0) < 0) scrollTo(0, 0);
  }, [item.answer]);
  return (
    <article ref={desk} class="review-desk panel" aria-label="What is judged">
      <header>
        <h2><a href={`/questions/${item.question}`}>{item.text}</a></h2>
        <ul class="review-whys" aria-label="Why it waits">{item.why.map((one) => <li key={one}>{one}</li>)}</ul>
      </header>
      <Shown loaded={report} what="the report">
        {(value) => {
          if (value.id !== item.document) return null;
          const claim = claimsOf(value).find((one) => one.id === item.claim);
          return claim === undefined
            ? <Empty><p>The report is read otherwise now.</p><p>See <a href={`/reports/${item.document}`}>the report</a>.</p></Empty>
            : <Told key={item.answer} item={item} report={value} claim={claim} ready={!report.loading} judged={judged} />;
        }}
      </Shown>
    </article>
  );
}

interface Decided {
  readonly item: Item;
  readonly report: ReportDetail;
  readonly claim: ClaimRead;
  readonly ready: boolean;
  readonly judged: Given["judged"];
}

function Told({ item, report, claim, ready, judged }: Decided) {
  return (
    <>
      <Passage of={report} words={claim.claim.content} />
      <p class="row-about">
        <span>{report.publisher ?? "publisher not known"}</span>{report.published !== null && <span>{moment(report.published)}</span>}
        <a href={`/reports/${report.id}?claim=${claim.id}`}>the report</a>
      </p>
      <Judged of={report} parts={[claim.id, item.part]} />
      <Deciding report={report} claim={claim} part={item.part} at={`/review?answer=${item.answer}`} ready={ready} judged={judged} />
      <section class="review-read" aria-label="What the machine read">
        <h3>What was read in it</h3>
        <ClaimFacts of={claim} parties={partiesOf(report)} noted={notesOf(report)} />
      </section>
    </>
  );
}
