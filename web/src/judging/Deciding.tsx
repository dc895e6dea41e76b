/** What can be decided of a claim or a part of it: accept, reject, correct, each with a reason if one likes. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { asFailure, type Failure } from "../api/client";
import type { ReportDetail } from "../api/kinds";
import { useKeys, type Key } from "../frame/keys";
import { mayJudge } from "../frame/may";
import type { ClaimRead } from "../views/report/reading";
import { Correction } from "./Correction";
import { judge, type About, type Done } from "./sending";
import { useVocabulary } from "./vocabulary";
import "./judging.css";

interface Given {
  readonly report: ReportDetail;
  readonly claim: ClaimRead;
  /** Id of what is judged: a figure or event of the claim, or the claim itself. */
  readonly part: string;
  /** The address at which it is judged. */
  readonly at: string;
  readonly ready: boolean;
  readonly judged: (words: string, done: Done) => void;
}

/** Nothing for those who only read. */
export function Deciding(given: Given) {
  return mayJudge.value ? <Decided {...given} /> : null;
}

function Decided({ report, claim, part, at, ready, judged }: Given) {
  const [correcting, setCorrecting] = useState(false);
  const [wrong, setWrong] = useState<Failure | null>(null);
  const reason = useRef<HTMLInputElement>(null);
  const busy = useRef(false);
  useVocabulary();
  const doing = (words: string, parts: readonly About[]): void => {
    if (busy.current || !ready) return;
    busy.current = true;
    setWrong(null);
    judge(at, parts.map((one) => ({ document: report.id, ...one })), reason.current?.value ?? "").then((done) => {
      setCorrecting(false);
      if (reason.current !== null) reason.current.value = "";
      judged(words, done);
    }, (error: unknown) => {
      setWrong(asFailure(error));
    }).finally(() => { busy.current = false; });
  };
  const keys = useMemo<readonly Key[]>(() => [
    { press: "a", does: "Accept: it is right as it stands", run: () => doing("Accepted", [{ kind: "accept", part }]) },
    { press: "x", does: "Reject: it is not so", run: () => doing("Rejected", [{ kind: "reject", part }]) },
    { press: "c", does: "Correct its values", run: () => setCorrecting(true) },
    { press: "r", does: "Type a reason", run: () => reason.current?.focus() },
  ], [report, part, at, ready]);
  useKeys("What is judged", keys);
  return (
    <>
      <Wrong of={wrong} />
      <label class="judging-reason"><span>Reason</span><input ref={reason} type="text" maxLength={2000} placeholder="kept with what you decide"
        onKeyDown={(event) => { if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur(); }} /></label>
      {correcting
        ? <Correction report={report} claim={claim} part={part} close={() => setCorrecting(false)}
            send={(changes) => doing("Corrected", changes.map((one) => ({ kind: "correct", ...one })))} />
        : <Buttons keys={keys} ready={ready} />}
    </>
  );
}

function Buttons({ keys, ready }: { keys: readonly Key[]; ready: boolean }) {
  return (
    <p class="judging-buttons">
      {["Accept", "Reject", "Correct"].map((word, index) => (
        <button key={word} type="button" class={index === 0 ? "first" : undefined} aria-disabled={!ready} onClick={keys[index]?.run}>
          {word} <kbd aria-hidden="true">{keys[index]?.press}</kbd>
        </button>
      ))}
    </p>
  );
}

export function Wrong({ of }: { of: Failure | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (of !== null) box.current?.scrollIntoView({ block: "nearest" }); }, [of]);
  return of === null ? null : <div ref={box} class="judging-wrong" role="alert"><strong>{of.message}</strong> {of.remedy}</div>;
}
