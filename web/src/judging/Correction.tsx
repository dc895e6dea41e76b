/** A form in which the values that the machine read are set right: of one part of a claim, and of the claim. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ReportDetail } from "../api/kinds";
import type { ClaimRead } from "../views/report/reading";
import { partiesOf } from "../views/report/reading";
import {
  claimChanges, claimDraft, eventChanges, eventDraft, figureChanges, figureDraft, timeOf, wrongTime, type Draft,
} from "./changes";
import { placeDraft, placeGiven } from "./fields/place";
import { NO_TIME, timeDraft } from "./fields/time";
import { Chosen } from "./fields/Fields";
import { PlaceField } from "./fields/PlaceField";
import { TimeField } from "./fields/TimeField";
import { nearOf, partsOf, type Part } from "./parts";
import { ClaimSection, EventSection, FigureSection, Lists, Said, WhereAndWhen, type Section } from "./Sections";
import type { Values } from "./sending";
import { useVocabulary } from "./vocabulary";
import "./judging.css";

export interface Change {
  readonly part: string;
  readonly change: Values;
}

interface Given {
  readonly report: ReportDetail;
  readonly claim: ClaimRead;
  /** Id of what is judged: the claim, or a part of it. */
  readonly part: string;
  readonly send: (changes: readonly Change[]) => void;
  readonly close: () => void;
}

export function Correction({ report, claim, part: asked, send, close }: Given) {
  const parts = partsOf(claim);
  const [id, choose] = useState(parts.find((one) => one.id === asked)?.id ?? parts[0]?.id ?? "");
  const part = parts.find((one) => one.id === id);
  const [of, setOf] = useState<Draft>(() => draftOf(part));
  const before = claimDraft(claim);
  const [said, setSaid] = useState(before);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>("[data-first] input, [data-first] select, [data-first] button")?.focus(), []);
  const words = useVocabulary();
  const near = nearOf(report);
  const changes = [
    ...(part === undefined ? [] : [{ part: part.id, change: changesOf(part, of) }]), { part: claim.id, change: claimChanges(before, said) },
  ].filter(({ change }) => Object.keys(change).length > 0);
  const right = changes.length > 0 && !wrongTime(of, said);
  return (
    <form ref={form} class="judging-form" aria-label="Correct" onKeyDown={(event) => { if (event.key === "Escape") close(); }}
      onSubmit={(event) => { event.preventDefault(); if (right) send(changes); }}>
      {parts.length > 1 && (
        <Chosen label="What is corrected, besides the claim" value={id} choices={parts.map((one) => ({ value: one.id, label: one.label }))}
          set={(next) => { choose(next); setOf(draftOf(parts.find((one) => one.id === next))); }} />
      )}
      {part !== undefined && (
        <PartSection key={part.id} part={part} draft={of} set={setOf} words={words} near={near} />
      )}
      <fieldset data-first>
        <legend>The claim</legend>
        <ClaimSection draft={said} set={setSaid} words={words} near={near} />
        <Said draft={said} set={setSaid} />
      </fieldset>
      <Lists parties={partiesOf(report)} actors={report.record.actors.map((one) => one.name)} words={words} />
      <p class="judging-buttons">
        <button type="submit" class="first" disabled={!right}>Keep the correction</button>
        <button type="button" onClick={close}>Cancel</button>
        <span class="muted">An empty bound is open.</span>
      </p>
    </form>
  );
}

function PartSection({ part, ...of }: { part: Part } & Section<string>) {
  const { draft, set, words, near } = of;
  return (
    <fieldset data-first>
      <legend>{LEGENDS[part.kind]}</legend>
      {part.kind === "figure" && <FigureSection {...of} />}
      {part.kind === "event" && <EventSection {...of} />}
      {(part.kind === "figure" || part.kind === "event") && <WhereAndWhen {...of} />}
      {part.kind === "place" && <PlaceField label={`“${part.of.span.text}” is`} value={draft.place} set={(place) => set({ ...draft, place })} near={near} precisions={words.precisions} />}
      {part.kind === "time" && <TimeField label={`“${part.of.span.text}” is`} value={draft.time} set={(time) => set({ ...draft, time })} />}
    </fieldset>
  );
}

const LEGENDS: Readonly<Record<Part["kind"], string>> = { figure: "The figure", event: "The event", place: "The place", time: "The time" };

function draftOf(part: Part | undefined): Draft {
  const none = { words: {}, place: null, time: NO_TIME };
  if (part === undefined) return none;
  if (part.kind === "figure") return figureDraft(part.of);
  if (part.kind === "event") return eventDraft(part.of);
  return part.kind === "place" ? { ...none, place: placeDraft(part.of) } : { ...none, time: timeDraft(part.of) };
}

function changesOf(part: Part, after: Draft): Values {
  const before = draftOf(part);
  if (part.kind === "figure") return figureChanges(before, after);
  if (part.kind === "event") return eventChanges(before, after);
  if (JSON.stringify(before) === JSON.stringify(after)) return {};
  return part.kind === "place" ? { place: placeGiven(after.place) } : { time: timeOf(after.time) };
}

