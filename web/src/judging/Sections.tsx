/** The parts of the forms: what is said of a claim, of a figure, of an event. */
import { CERTAINTIES } from "../marks/Certainty";
import { KINDS } from "../marks/origin";
import { typeName } from "../views/incidents/types";
import { measureInWords, STATUSES_OF_EVENTS } from "../views/report/wording";
import type { ClaimField, Draft, EventField, FigureField } from "./changes";
import { Chosen, Typed } from "./fields/Fields";
import { PlaceField } from "./fields/PlaceField";
import { TimeField } from "./fields/TimeField";
import type { Vocabulary } from "./vocabulary";

const POPULATIONS = [{ value: "military", label: "military" }, { value: "civilian", label: "civilians" }, { value: "unknown", label: "not told" }];
const POLARITIES = [{ value: "+", label: "that it is so" }, { value: "-", label: "that it is not so" }];
const CERTAIN = Object.entries(CERTAINTIES).map(([value, { word, meaning }]) => ({ value, label: word, meaning }));
const SOURCES = Object.entries(KINDS).map(([value, { word, meaning }]) => ({ value, label: word, meaning }));
const STATUSES = Object.entries(STATUSES_OF_EVENTS).map(([value, label]) => ({ value, label }));

export interface Section<Name extends string> {
  readonly draft: Draft<Name>;
  readonly set: (draft: Draft<Name>) => void;
  readonly words: Vocabulary;
  /** Where the report tells of, as the interface takes a point. */
  readonly near: string | null;
}

/** Sets one of the words of a draft. */
export function setting<Name extends string>({ draft, set }: Pick<Section<Name>, "draft" | "set">) {
  return (name: Name) => ({ value: draft.words[name], set: (value: string) => set({ ...draft, words: { ...draft.words, [name]: value } }) });
}

export function ClaimSection(of: Section<ClaimField>) {
  const field = setting(of);
  return (
    <>
      <Typed {...field("source")} label="Who says it" list="judging-actors" />
      <Chosen {...field("kind")} label="Which is" choices={SOURCES} />
      <Typed {...field("party")} label="Of the party" list="judging-parties" />
      <Chosen {...field("act")} label="What is done by saying it" choices={of.words.acts.map((one) => ({ value: one.name, label: one.name, meaning: one.meaning }))} />
      <Chosen {...field("polarity")} label="Says" choices={POLARITIES} />
      <Chosen {...field("certainty")} label="How firmly" choices={CERTAIN} />
    </>
  );
}

/** When a claim was made. */
export function Said({ draft, set }: Pick<Section<ClaimField>, "draft" | "set">) {
  return <TimeField label="When it was said" value={draft.time} set={(time) => set({ ...draft, time })} />;
}

export function FigureSection(of: Section<FigureField> & { none?: boolean }) {
  const field = setting(of);
  return (
    <>
      <Typed {...field("low")} label="At least" number />
      <Typed {...field("high")} label="At most" number />
      <Chosen {...field("measure")} label="What is counted" {...(of.none === true ? { none: "choose" } : {})}
        choices={of.words.measures.map((one) => ({ value: one.name, label: measureInWords(one.name), meaning: one.meaning }))} />
      <Typed {...field("hedge")} label="Hedge" list="judging-hedges" hint="over, at least" />
      <Chosen {...field("population")} label="Who is counted" choices={POPULATIONS} />
      <Typed {...field("victim")} label="Whose (party)" list="judging-parties" />
    </>
  );
}

export function EventSection(of: Section<EventField> & { none?: boolean }) {
  const field = setting(of);
  const modes = of.words.events.find((one) => one.name === of.draft.words.type)?.modes ?? [];
  const retyped = (type: string): void => of.set({ ...of.draft, words: { ...of.draft.words, type, mode: "" } });
  return (
    <>
      <Chosen value={of.draft.words.type} set={retyped} label="What happened" {...(of.none === true ? { none: "nothing is told" } : {})}
        choices={of.words.events.map((one) => ({ value: one.name, label: typeName(one.name) }))} />
      <Chosen {...field("mode")} label="How" none="not told" choices={modes.map((one) => ({ value: one, label: one.toLowerCase() }))} />
      <Chosen {...field("status")} label="Told" choices={STATUSES} />
      <Typed {...field("actor")} label="By whom" list="judging-parties" />
      <Typed {...field("recipient")} label="To whom" list="judging-parties" />
    </>
  );
}

/** Where and when something happened, or what a count covers. */
export function WhereAndWhen<Name extends string>({ draft, set, words, near }: Section<Name>) {
  return (
    <>
      <PlaceField label="Where" value={draft.place} set={(place) => set({ ...draft, place })} near={near} precisions={words.precisions} />
      <TimeField label="When" value={draft.time} set={(time) => set({ ...draft, time })} />
    </>
  );
}

/** Names to choose from while typing. */
export function Lists({ parties, actors, words }: { parties: readonly string[]; actors: readonly string[]; words: Vocabulary }) {
  return (
    <>
      {([["judging-parties", parties], ["judging-actors", actors], ["judging-hedges", words.hedges]] as const).map(([id, names]) => (
        <datalist key={id} id={id}>{names.map((one) => <option key={one} value={one} />)}</datalist>
      ))}
    </>
  );
}
