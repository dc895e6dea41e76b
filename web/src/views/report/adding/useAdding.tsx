/** Adding a claim to a report: words are chosen, then a form says what is claimed by them. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ComponentChildren, RefObject } from "preact";
import type { ReportDetail } from "../../../api/kinds";
import { useKeys, type Key } from "../../../frame/keys";
import { mayJudge } from "../../../frame/may";
import type { Done } from "../../../judging/sending";
import { useVocabulary } from "../../../judging/vocabulary";
import { CodePoints } from "../codepoints";
import type { ClaimRead } from "../reading";
import { AddClaim } from "./AddClaim";
import { actorNamed, missedDraft, SLOTS, type Missed, type Slot } from "./added";
import { Chooser } from "./Chooser";
import { sentenceAt, sentencesOf, type Words } from "./choosing";
import { light, rangeOf, selected, show } from "./selection";
import "./adding.css";

interface Given {
  readonly report: ReportDetail;
  readonly claims: readonly ClaimRead[];
  readonly picked: string | null;
  readonly text: RefObject<HTMLElement | null>;
  /** Changes whenever the text was drawn anew. */
  readonly drawn: unknown;
  readonly kept: (done: Done) => void;
}

interface Choosing {
  readonly slot: Slot;
  readonly words: Words;
}

/** What stands over the report while a claim is added; null where none is. */
export function useAdding({ report, claims, picked, text, drawn, kept }: Given): ComponentChildren {
  const [missed, setMissed] = useState<Missed | null>(null);
  const [choosing, choose] = useState<Choosing | null>(null);
  const marked = useSelected(text, report.text);
  useVocabulary();
  const points = useMemo(() => new CodePoints(report.text), [report.text]);
  const around = (words: Words): ClaimRead | null => innermost(claims, points.point(words.start), points.point(words.end));
  const begin = (): void => {
    const words = marked ?? firstSentence(report, claims.find((one) => one.id === picked), points, text.current);
    if (words !== null) choose({ slot: "claim", words });
  };
  const may = mayJudge.value;
  const keys = useMemo<readonly Key[]>(() => (may ? [
    { press: "i", does: "Add a claim that was missed: choose its words", run: begin },
  ] : []), [report, claims, picked, marked, may]);
  useKeys("Adding", keys);
  useLit(text, choosing?.words ?? missed?.words.claim ?? null, drawn);
  // Words that are selected with the pointer while some are chosen for are those meant.
  useEffect(() => { if (choosing !== null && marked !== null) choose({ ...choosing, words: marked }); }, [marked]);
  if (!may) return null;
  if (choosing !== null) {
    const take = (): void => {
      const { slot, words } = choosing;
      getSelection()?.removeAllRanges();
      setMissed(missed === null ? missedDraft(words, around(words)) : { ...missed, words: { ...missed.words, [slot]: words }, ...named(report, missed, slot, words) });
      choose(null);
    };
    return <Chooser text={report.text} words={choosing.words} what={SLOTS[choosing.slot]} move={(words) => { getSelection()?.removeAllRanges(); choose({ ...choosing, words }); }} take={take} leave={() => choose(null)} />;
  }
  if (missed !== null) {
    return <AddClaim report={report} of={missed} set={setMissed} choose={(slot) => choose({ slot, words: missed.words[slot] ?? missed.words.claim })}
      kept={(done) => { setMissed(null); kept(done); }} close={() => setMissed(null)} />;
  }
  return marked === null ? null : <Offer add={() => setMissed(missedDraft(marked, around(marked)))} words={report.text.slice(marked.start, marked.end)} />;
}

function Offer({ words, add }: { words: string; add: () => void }) {
  return (
    <div class="chooser chooser-offer">
      <q>{words}</q>
      <button type="button" class="first" onMouseDown={(event) => event.preventDefault()} onClick={add}>Add a claim of these words</button>
    </div>
  );
}

/** The name that is chosen in the text for who says it. */
function named(report: ReportDetail, of: Missed, slot: Slot, words: Words): Partial<Missed> {
  if (slot !== "source") return {};
  const source = report.text.slice(words.start, words.end);
  const kind = of.claim.words.kind === "report" ? "speaker" : of.claim.words.kind;
  return { claim: { ...of.claim, words: { ...of.claim.words, kind, ...actorNamed(report, source), source } } };
}

/** What is selected in the text by the pointer, once it is. */
function useSelected(root: RefObject<HTMLElement | null>, text: string): Words | null {
  const [words, hold] = useState<Words | null>(null);
  const last = useRef("");
  useEffect(() => {
    const look = (): void => {
      const found = root.current === null ? null : selected(root.current, text);
      const told = JSON.stringify(found);
      if (told === last.current) return;
      last.current = told;
      hold(found);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [root, text]);
  return words;
}

function useLit(root: RefObject<HTMLElement | null>, words: Words | null, drawn: unknown): void {
  const told = words === null ? "" : `${words.start}-${words.end}`;
  useLayoutEffect(() => {
    const range = root.current === null || words === null ? null : rangeOf(root.current, words);
    light(range);
    if (range !== null) show(range, document.querySelector(".chooser")?.clientHeight ?? 0);
    return () => light(null);
  }, [told, drawn]);
}

/** The sentence to begin with: that of the claim picked, else the first in sight. */
function firstSentence(report: ReportDetail, claim: ClaimRead | undefined, points: CodePoints, root: HTMLElement | null): Words | null {
  const all = sentencesOf(report.text);
  const begins = claim?.claim.content[0]?.start;
  if (begins !== undefined) return all[sentenceAt(all, points.unit(begins))] ?? null;
  const seen = [...root?.querySelectorAll<HTMLElement>("[data-start]") ?? []].find((one) => one.getBoundingClientRect().bottom > 140);
  return all[sentenceAt(all, Number(seen?.dataset["start"] ?? 0))] ?? null;
}

/** The narrowest claim around these words. */
function innermost(claims: readonly ClaimRead[], start: number, end: number): ClaimRead | null {
  const held = claims.filter((one) => one.claim.content.some((part) => part.start <= start && end <= part.end));
  const width = (one: ClaimRead): number => one.claim.content.reduce((sum, part) => sum + part.end - part.start, 0);
  return held.sort((one, other) => width(one) - width(other))[0] ?? null;
}
