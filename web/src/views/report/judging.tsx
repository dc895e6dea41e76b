/** Judging while reading: each opened claim can be accepted, rejected and corrected, and the next one is at hand. */
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { address, narrow } from "../../address";
import type { ReportDetail } from "../../api/kinds";
import { useKeys, type Key } from "../../frame/keys";
import { mayJudge } from "../../frame/may";
import { Deciding } from "../../judging/Deciding";
import type { Done } from "../../judging/sending";
import { takeLastBack, tellDone } from "../../judging/undoing";
import type { ClaimRead } from "./reading";

interface Ways {
  readonly ready: boolean;
  readonly again: () => void;
  readonly step: (by: 1 | -1) => void;
}

export function useJudging(report: ReportDetail, claims: readonly ClaimRead[], { ready, again, step }: Ways) {
  const may = mayJudge.value;
  const keys = useMemo<readonly Key[]>(() => (may ? [{ press: "u", does: "Undo the last judgement", run: () => takeLastBack(again) }] : []), [again, may]);
  useKeys("Judging", keys);
  const open = useOpened(report);
  const actions = useCallback((of: ClaimRead) => {
    const at = address.value.query.get("at");
    // Of a claim with several figures that one is judged which n and p led to.
    const figure = of.figures.find(({ figure: { span } }) => `${span.start}-${span.end}` === at);
    return (
      <Deciding key={`${of.id} ${figure?.figure.id ?? ""}`} report={report} claim={of} part={figure?.figure.id ?? of.id}
        at={`/reports/${report.id}?claim=${of.id}`} ready={ready}
        judged={(words, done) => {
          if (words !== "Corrected" && figure === undefined) step(1);
          again();
          tellDone(`${words}: ${figure === undefined ? "the claim" : `“${figure.figure.span.text}”`}`, done, again);
        }} />
    );
  }, [report, claims, ready, again, step]);
  const added = (done: Done): void => {
    open(done.judgements[0] ?? null);
    again();
    tellDone("Added: the claim", done, again);
  };
  return { actions, added };
}

/** Opens what a judgement put in, once the report is there with it. */
function useOpened(report: ReportDetail): (judgement: string | null) => void {
  const [wanted, want] = useState<string | null>(null);
  useEffect(() => {
    const put = report.judged.find((one) => one.judgement === wanted && one.kind === "claim" && one.field === "");
    if (put === undefined) return;
    want(null);
    narrow({ claim: put.part, at: null, act: null, party: null, with: null }, { replace: true });
  }, [report, wanted]);
  return want;
}
