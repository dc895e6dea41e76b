/** One thing that waits: why, its words, what the machine read, and what can be decided. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { api, Failure, given } from "../../api/client";
import type { ReportDetail } from "../../api/kinds";
import { useLoaded } from "../../api/load";
import { useKeys, type Key } from "../../frame/keys";
import { Empty, Shown } from "../../frame/States";
import { moment } from "../../marks/when";
import { ClaimFacts } from "../report/ClaimFacts";
import { notesOf } from "../report/Judged";
import { claimsOf, partiesOf, type ClaimRead } from "../report/reading";
import { draftOf } from "./changes";
import { Correction } from "./Correction";
import { Judged } from "./Judged";
import { correct, decide, type Done } from "./judging";
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
            : <Deciding key={item.answer} item={item} report={value} claim={claim} ready={!report.loading} judged={judged} />;
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

function Deciding({ item, report, claim, ready, judged }: Decided) {
  const [correcting, setCorrecting] = useState(false);
  const [wrong, setWrong] = useState<Failure | null>(null);
  const reason = useRef<HTMLInputElement>(null);
  const busy = useRef(false);
  const figure = claim.figures.find((one) => one.figure.id === item.part) ?? null;
  const doing = (words: string, what: (reason: string) => Promise<Done>): void => {
    if (busy.current || !ready) return;
    busy.current = true;
    setWrong(null);
    what(reason.current?.value ?? "").then((done) => judged(words, done), (error: unknown) => {
      setWrong(error instanceof Failure ? error : new Failure("page", String(error), "Try again."));
    }).finally(() => { busy.current = false; });
  };
  const keys = useMemo<readonly Key[]>(() => [
    { press: "a", does: "Accept: it is right as it stands", run: () => doing("Accepted", (why) => decide("accept", item, why)) },
    { press: "x", does: "Reject: it is not so", run: () => doing("Rejected", (why) => decide("reject", item, why)) },
    { press: "c", does: "Correct its values", run: () => setCorrecting(true) },
    { press: "r", does: "Type a reason", run: () => reason.current?.focus() },
  ], [item, ready]);
  useKeys("What is judged", keys);
  const parties = partiesOf(report);
  return (
    <>
      <Passage of={report} words={claim.claim.content} />
      <p class="row-about">
        <span>{report.publisher ?? "publisher not known"}</span>{report.published !== null && <span>{moment(report.published)}</span>}
        <a href={`/reports/${report.id}?claim=${claim.id}`}>the report</a>
      </p>
      <Judged of={report} parts={[claim.id, item.part]} />
      <Wrong of={wrong} />
      <label class="review-why-said"><span>Reason</span><input ref={reason} type="text" maxLength={2000} placeholder="kept with what you decide"
        onKeyDown={(event) => { if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur(); }} /></label>
      {correcting
        ? <Correction before={draftOf(claim, figure)} figure={figure !== null} parties={parties} close={() => setCorrecting(false)}
            send={(changes) => doing("Corrected", (why) => correct(item.answer, item.document, [
              { part: item.part, change: changes.figure }, { part: claim.id, change: changes.claim },
            ].filter(({ change }) => Object.keys(change).length > 0), why))} />
        : <Buttons keys={keys} ready={ready} />}
      <section class="review-read" aria-label="What the machine read">
        <h3>What was read in it</h3>
        <ClaimFacts of={claim} parties={parties} noted={notesOf(report)} />
      </section>
    </>
  );
}

function Buttons({ keys, ready }: { keys: readonly Key[]; ready: boolean }) {
  return (
    <p class="review-buttons">
      {["Accept", "Reject", "Correct"].map((word, index) => (
        <button key={word} type="button" class={index === 0 ? "first" : undefined} aria-disabled={!ready} onClick={keys[index]?.run}>
          {word} <kbd aria-hidden="true">{keys[index]?.press}</kbd>
        </button>
      ))}
    </p>
  );
}

function Wrong({ of }: { of: Failure | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (of !== null) box.current?.scrollIntoView({ block: "nearest" }); }, [of]);
  return of === null ? null : <div ref={box} class="review-wrong" role="alert"><strong>{of.message}</strong> {of.remedy}</div>;
}
