/** A small form in which the values that the machine read are set right. */
import { useEffect, useRef, useState } from "preact/hooks";
import { CERTAINTIES } from "../../marks/Certainty";
import { KINDS } from "../../marks/origin";
import { changesOf, type Draft, type Values } from "./changes";

const POPULATIONS = [["military", "military"], ["civilian", "civilians"], ["unknown", "not told"]] as const;
const POLARITIES = [["+", "that it is so"], ["-", "that it is not so"]] as const;

interface Given {
  readonly before: Draft;
  /** Whether a figure is judged. */
  readonly figure: boolean;
  readonly parties: readonly string[];
  readonly send: (changes: { figure: Values; claim: Values }) => void;
  readonly close: () => void;
}

export function Correction({ before, figure, parties, send, close }: Given) {
  const [draft, setDraft] = useState(before);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  const changes = changesOf(before, draft);
  const changed = Object.keys({ ...changes.figure, ...changes.claim }).length > 0;
  const field = { draft, set: (name: keyof Draft, value: string) => setDraft({ ...draft, [name]: value }) };
  return (
    <form ref={form} class="review-form" aria-label="Correct" onKeyDown={(event) => { if (event.key === "Escape") close(); }}
      onSubmit={(event) => { event.preventDefault(); if (changed) send(changes); }}>
      {figure && (
        <fieldset>
          <legend>The figure</legend>
          <Typed {...field} name="low" label="At least" number />
          <Typed {...field} name="high" label="At most" number />
          <Chosen {...field} name="population" label="Who is counted" choices={POPULATIONS} />
          <Typed {...field} name="victim" label="Whose (party)" list="review-parties" />
        </fieldset>
      )}
      <fieldset>
        <legend>The claim</legend>
        <Typed {...field} name="act" label="What is done by saying it" />
        <Chosen {...field} name="polarity" label="Says" choices={POLARITIES} />
        <Chosen {...field} name="certainty" label="How firmly" choices={Object.entries(CERTAINTIES).map(([name, { word }]) => [name, word])} />
        <Typed {...field} name="source" label="Who says it" />
        <Chosen {...field} name="kind" label="Which is" choices={Object.entries(KINDS).map(([name, { word }]) => [name, word])} />
        <Typed {...field} name="party" label="Of the party" list="review-parties" />
      </fieldset>
      <datalist id="review-parties">{parties.map((one) => <option key={one} value={one} />)}</datalist>
      <p class="review-buttons">
        <button type="submit" class="first" disabled={!changed}>Keep the correction</button>
        <button type="button" onClick={close}>Cancel</button>
        <span class="muted">An empty bound is open.</span>
      </p>
    </form>
  );
}

interface Field {
  readonly draft: Draft;
  readonly set: (name: keyof Draft, value: string) => void;
  readonly name: keyof Draft;
  readonly label: string;
}

function Typed({ draft, set, name, label, number = false, list }: Field & { number?: boolean; list?: string }) {
  return (
    <label>
      <span>{label}</span>
      <input type={number ? "number" : "text"} min={number ? 0 : undefined} step={number ? "any" : undefined} list={list} value={draft[name]}
        onInput={(event) => set(name, event.currentTarget.value)} />
    </label>
  );
}

function Chosen({ draft, set, name, label, choices }: Field & { choices: readonly (readonly [string, string])[] }) {
  return (
    <label>
      <span>{label}</span>
      <select value={draft[name]} onChange={(event) => set(name, event.currentTarget.value)}>
        {choices.map(([value, word]) => <option key={value} value={value}>{word}</option>)}
      </select>
    </label>
  );
}
