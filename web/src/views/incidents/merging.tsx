/** Choosing incidents of the list that are one, and bringing them together. */
import { signal } from "@preact/signals";
import { useMemo, useState } from "preact/hooks";
import { go } from "../../address";
import { asFailure, type Failure } from "../../api/client";
import type { IncidentRow } from "../../api/kinds";
import { useKeys, type Key } from "../../frame/keys";
import { mayJudge } from "../../frame/may";
import { tell } from "../../frame/notices";
import { Wrong } from "../../judging/Deciding";
import { judge } from "../../judging/sending";
import { tellDone } from "../../judging/undoing";
import "../../judging/judging.css";

interface Held {
  readonly id: string;
  readonly title: string;
}

/** The incidents chosen; null while none are being chosen. */
const chosen = signal<readonly Held[] | null>(null);

function toggle(of: Held): void {
  const held = chosen.value ?? [];
  chosen.value = held.some((one) => one.id === of.id) ? held.filter((one) => one.id !== of.id) : [...held, of];
}

/** The tick of a row, while incidents are chosen. */
export function Tick({ of }: { of: IncidentRow }) {
  const held = chosen.value;
  if (held === null || !mayJudge.value) return null;
  return <label class="merging-tick"><input type="checkbox" checked={held.some((one) => one.id === of.id)} onChange={() => toggle(of)} /><span class="unseen">Choose {of.title}</span></label>;
}

interface Given {
  readonly items: readonly IncidentRow[];
  /** Loads the list anew. */
  readonly again: () => void;
}

/** Nothing for those who only read. */
export function Merging(given: Given) {
  return mayJudge.value ? <Choosing {...given} /> : null;
}

function Choosing({ items, again }: Given) {
  const held = chosen.value;
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<Failure | null>(null);
  const keys = useMemo<readonly Key[]>(() => [{
    press: "m", does: "Choose the incident to bring it together with others", run: () => {
      const href = document.activeElement?.getAttribute("href") ?? "";
      const row = items.find((one) => href === `/incidents/${one.id}`);
      if (row === undefined) tell("No incident of the list has the focus: j goes to the first.");
      else toggle(row);
    },
  }], [items]);
  useKeys("Incidents", keys);
  if (held === null) return <p class="merging"><button type="button" class="quiet" onClick={() => { chosen.value = []; }}>Bring incidents together</button></p>;
  const merge = (event: Event): void => {
    event.preventDefault();
    if (held.length < 2) return;
    setWrong(null);
    judge("/", [{ kind: "merge", incidents: held.map((one) => one.id) }], reason).then((done) => {
      chosen.value = null;
      setReason("");
      again();
      tellDone("Brought together", done, () => { again(); });
      const [first] = done.made;
      if (done.made.length === 1 && first !== undefined) go(`/incidents/${first}`);
    }, (error: unknown) => setWrong(asFailure(error)));
  };
  return (
    <form class="merging panel" aria-label="Bring incidents together" onSubmit={merge} onKeyDown={(event) => { if (event.key === "Escape") chosen.value = null; }}>
      <p role="status">{held.length === 0 ? "Tick two incidents or more that are one." : held.map((one) => `“${one.title}”`).join(" and ")}</p>
      <Wrong of={wrong} />
      <label class="judging-reason"><span>Reason</span><input type="text" maxLength={2000} value={reason} placeholder="kept with what you decide" onInput={(event) => setReason(event.currentTarget.value)} /></label>
      <p class="judging-buttons">
        <button type="submit" class="first" disabled={held.length < 2}>They are one incident</button>
        <button type="button" onClick={() => { chosen.value = null; }}>Cancel</button>
      </p>
    </form>
  );
}
