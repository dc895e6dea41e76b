/** One report: its text with what was read in it marked in place, and the claims beside their words. */
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { address, narrow } from "../../address";
import { api, given } from "../../api/client";
import type { ReportDetail } from "../../api/kinds";
import { useLoaded } from "../../api/load";
import { Filters } from "../../frame/Filters";
import { Shown } from "../../frame/States";
import { hueOf } from "../../marks/Party";
import type { ViewProps } from "../../routes";
import { About, Heading } from "./About";
import { useAdding } from "./adding/useAdding";
import { ClaimCard } from "./ClaimCard";
import { CodePoints } from "./codepoints";
import { notesOf } from "./Judged";
import { useJudging } from "./judging";
import { Legend } from "./Legend";
import { useLighting } from "./lighting";
import { Margin } from "./Margin";
import { marksOf, pointedAt } from "./marking";
import { filtersOf, narrowed } from "./narrowing";
import { clicked } from "./picking";
import { claimsOf, partiesOf, type ClaimRead } from "./reading";
import { Sheet } from "./Sheet";
import { useStepping } from "./stepping";
import { useShown } from "./showing";
import { Text } from "./Text";
import { useLater, useNarrow } from "./useNarrow";
import "./report.css";

// What is drawn before anything is seen, of a long report: more than a window of it. The rest follows at once.
const AT_ONCE = 60;
const SIGNS_AT_ONCE = 12_000;

export default function Report({ id }: ViewProps) {
  const [turn, setTurn] = useState(0);
  const loaded = useLoaded(`${id} ${turn}`, (signal) =>
    given(api.GET("/api/v1/reports/{report_id}", { params: { path: { report_id: id } }, signal })));
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return <div class="view"><Shown loaded={loaded} what="the report">{(report) => <Read key={report.id} report={report} ready={!loaded.loading} again={again} />}</Shown></div>;
}

/** @param again loads the report anew, after a judgement. @param ready whether it stands as it was judged last. */
function Read({ report, ready, again }: { report: ReportDetail; ready: boolean; again: () => void }) {
  const root = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const slim = useNarrow();
  const { query } = address.value;
  const [picked, at] = [query.get("claim"), query.get("at")];
  const all = useMemo(() => claimsOf(report), [report]);
  const filters = useMemo(() => filtersOf(all), [all]);
  const asked = ["act", "party", "with"].map((name) => query.get(name)).join("\n");
  const claims = useMemo(() => narrowed(all, address.value.query), [all, asked]);
  const parties = useMemo(() => partiesOf(report), [report]);
  const { marks, hues } = useMarks(report, claims, parties, at);
  const pick = useCallback((claim: string | null): void => {
    narrow({ claim: claim === address.value.query.get("claim") ? null : claim, at: null }, { replace: true });
  }, []);
  const step = useStepping(report, claims, root);
  const judging = useJudging(report, claims, { ready, again, step });
  const card = useCards(report, claims, parties, pick, judging.actions);
  const whole = useLater(claims.length <= AT_ONCE || picked !== null || at !== null);
  useLighting(root, marks);
  useShown({ root, text, picked, at, slim, drawn: marks });
  const adding = useAdding({ report, claims, picked, text, drawn: marks, kept: judging.added });
  useEffect(() => { document.title = `${report.title ?? "Report"} – Sayso`; }, [report]);
  const inText = (event: MouseEvent): void => {
    const piece = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-claims]") : null;
    if (piece === null || getSelection()?.isCollapsed === false) return;
    const claim = clicked((piece.dataset["claims"] ?? "").split(" "), picked);
    narrow({ claim, at: null }, { replace: true });
  };
  return (
    <div ref={root} class="report">
      <Heading of={report} />
      <details class="report-about" open={!slim}><summary>About this report</summary><About of={report} /></details>
      <Legend furniture={report.furniture.length > 0} />
      <div class="report-filters">
        <Filters of={filters} what="claims" />
        <p class="muted" role="status">{claims.length === all.length ? `${all.length} claims` : `${claims.length} of ${all.length} claims`}</p>
      </div>
      {/* The same can be done with keys (j and k) and by the cards beside. */}
      <div ref={text} class="report-page panel" onClick={inText}><Text text={report.text} marks={marks} hues={hues} upTo={whole ? undefined : SIGNS_AT_ONCE} /></div>
      {slim
        ? <Sheet claims={claims} open={picked} onStep={step} onClose={() => pick(null)} card={card} />
        : <Margin claims={whole ? claims : claims.slice(0, AT_ONCE)} open={picked} text={text} card={card} />}
      {adding}
    </div>
  );
}

function useMarks(report: ReportDetail, claims: readonly ClaimRead[], parties: readonly string[], at: string | null) {
  const points = useMemo(() => new CodePoints(report.text), [report]);
  const read = useMemo(() => marksOf(report, claims, points), [report, claims, points]);
  const marks = useMemo(() => [...read, ...pointedAt(at, report.text.length, points)], [read, at, points]);
  const hues = useMemo(() => new Map(claims.flatMap((one) => one.chain).flatMap((link) =>
    (link.party === null ? [] : [[link.mark, hueOf(link.party, parties)] as const]))), [claims, parties]);
  return { marks, hues };
}

/** Cards that are drawn once, since most stay as they are when another claim is picked. */
function useCards(report: ReportDetail, claims: readonly ClaimRead[], parties: readonly string[], pick: (claim: string) => void,
  actions: (of: ClaimRead) => ComponentChildren) {
  const noted = useMemo(() => notesOf(report), [report]);
  const closed = useMemo(() => new Map(claims.map((one) =>
    [one.id, <ClaimCard of={one} parties={parties} open={false} onPick={pick} />])), [claims, parties, pick]);
  return useCallback((of: ClaimRead, open: boolean) =>
    (open ? undefined : closed.get(of.id)) ?? <ClaimCard of={of} parties={parties} open={open} onPick={pick} noted={noted} actions={actions(of)} />,
  [closed, parties, pick, noted, actions]);
}
