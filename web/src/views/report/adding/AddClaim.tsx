/** The form for a claim that the machine missed. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { asFailure, Failure } from "../../../api/client";
import type { ReportDetail } from "../../../api/kinds";
import { nearOf } from "../../../judging/parts";
import { wrongTime, type ClaimField, type Draft } from "../../../judging/changes";
import { Wrong } from "../../../judging/Deciding";
import { ClaimSection, EventSection, FigureSection, Lists, Said, WhereAndWhen } from "../../../judging/Sections";
import { judge, type Done } from "../../../judging/sending";
import { useVocabulary } from "../../../judging/vocabulary";
import { CodePoints } from "../codepoints";
import { partiesOf } from "../reading";
import { actorNamed, claimGiven, hasEvent, hasFigure, missing, SLOTS, type Missed, type Slot } from "./added";

interface Given {
  readonly report: ReportDetail;
  readonly of: Missed;
  readonly set: (of: Missed) => void;
  /** Lets words be chosen for one of the slots. */
  readonly choose: (slot: Slot) => void;
  readonly kept: (done: Done) => void;
  readonly close: () => void;
}

export function AddClaim({ report, of, set, choose, kept, close }: Given) {
  const [wrong, setWrong] = useState<Failure | null>(null);
  const [reason, setReason] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>("[data-first] input");
    first?.focus({ preventScroll: true });
    first?.select();
  }, []);
  const points = useMemo(() => new CodePoints(report.text), [report.text]);
  const words = useVocabulary();
  const near = nearOf(report);
  const lacks = wrongTime(of.claim, of.figure, of.event) ? "A time is not as it can be read." : missing(of);
  const send = (event: Event): void => {
    event.preventDefault();
    if (lacks !== null) return setWrong(new Failure("missing", lacks, ""));
    judge(`/reports/${report.id}`, [{ kind: "add", document: report.id, claim: claimGiven(of, report.text, points) }], reason).then(kept, (error: unknown) =>
      setWrong(asFailure(error)));
  };
  const slot = { text: report.text, of, choose };
  return (
    <form ref={form} class="adding panel judging-form" aria-label="Add a claim" onSubmit={send} onKeyDown={(event) => { if (event.key === "Escape") close(); }}>
      <h2>A claim that was missed</h2>
      <Chosen {...slot} slot="claim" />
      <fieldset data-first>
        <legend>Who says it, and how</legend>
        <ClaimSection draft={of.claim} set={(claim) => set({ ...of, claim: withActor(report, of.claim, claim) })} words={words} near={near} />
        <Chosen {...slot} slot="source" />
        <Said draft={of.claim} set={(claim) => set({ ...of, claim })} />
      </fieldset>
      <fieldset>
        <legend>A figure in it</legend>
        <FigureSection draft={of.figure} set={(figure) => set({ ...of, figure: both(of.figure, figure) })} words={words} near={near} none />
        {hasFigure(of) && <><Chosen {...slot} slot="figure" /><WhereAndWhen draft={of.figure} set={(figure) => set({ ...of, figure })} words={words} near={near} /></>}
      </fieldset>
      <fieldset>
        <legend>What happened</legend>
        <EventSection draft={of.event} set={(event) => set({ ...of, event })} words={words} near={near} none />
        {hasEvent(of) && <><Chosen {...slot} slot="event" /><WhereAndWhen draft={of.event} set={(event) => set({ ...of, event })} words={words} near={near} /></>}
      </fieldset>
      <label class="judging-reason"><span>Reason</span><input type="text" maxLength={2000} value={reason} placeholder="kept with the claim"
        onInput={(event) => setReason(event.currentTarget.value)} /></label>
      <Lists parties={partiesOf(report)} actors={report.record.actors.map((one) => one.name)} words={words} />
      <Wrong of={wrong} />
      <p class="judging-buttons">
        <button type="submit" class="first">Add the claim</button>
        <button type="button" onClick={close}>Cancel</button>
      </p>
    </form>
  );
}

/** The words chosen for a part, and the way to others. */
function Chosen({ text, of, slot, choose }: { text: string; of: Missed; slot: Slot; choose: (slot: Slot) => void }) {
  const words = of.words[slot];
  return (
    <p class="adding-words">
      <span class="unseen">{SLOTS[slot]}: </span>{words !== undefined && <q>{text.slice(words.start, words.end)}</q>}
      <button type="button" class="quiet" onClick={() => choose(slot)}>
        {words === undefined ? `Choose ${SLOTS[slot]}` : <>Choose other words<span class="unseen"> for {SLOTS[slot]}</span></>}
      </button>
    </p>
  );
}

/** Whoever the report knows under the name that was typed brings their kind and party along. */
function withActor(report: ReportDetail, before: Draft<ClaimField>, after: Draft<ClaimField>): Draft<ClaimField> {
  if (before.words.source === after.words.source) return after;
  const known = actorNamed(report, after.words.source);
  const kind = after.words.kind === "report" && after.words.source.trim() !== "" ? "speaker" : after.words.kind;
  return { ...after, words: { ...after.words, kind, ...known } };
}

/** A number that is typed as the least is the most too, until another is typed there. */
function both<D extends Missed["figure"]>(before: D, after: D): D {
  const follows = before.words.high === before.words.low && after.words.low !== before.words.low;
  return follows ? { ...after, words: { ...after.words, high: after.words.low } } : after;
}
