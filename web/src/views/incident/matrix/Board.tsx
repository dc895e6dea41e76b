/** The matrix with the panel that tells what is pointed at; by mouse and by keyboard alike. */
import { useSignal, useSignalEffect, type Signal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { address, narrow } from "../../../address";
import type { Matrix } from "../../../api/kinds";
import { useKeys, type Key } from "../../../frame/keys";
import { answersOf, type Stood } from "./answers";
import { Detail } from "./Detail";
import { Legend } from "./Legend";
import { answerAt, answerIn, light } from "./light";
import { Table } from "./Table";
import { walk } from "./walk";

export function Board({ matrix }: { matrix: Matrix }) {
  const answers = useMemo(() => answersOf(matrix), [matrix]);
  const byId = useMemo(() => new Map(answers.map((one) => [one.answer.id, one])), [answers]);
  const box = useRef<HTMLDivElement>(null);
  const kept = useSignal<string | null>(address.peek().query.get("answer"));
  const over = useSignal<string | null>(null);
  const table = useMemo(() => <Table matrix={matrix} answers={answers} />, [matrix, answers]);
  useSignalEffect(() => {
    if (box.current !== null) light(box.current, byId.get(over.value ?? kept.value ?? "") ?? null);
  });
  const walker = useWalker(answers, box, kept);
  const keys = useMemo<readonly Key[]>(() => [
    { press: "m", does: "Go into the matrix: arrow keys walk its answers, Enter goes to the words, o opens the report", run: walker.enter },
  ], [walker]);
  useKeys("Matrix", keys);
  return (
    <div class="board panel">
      <div ref={box} class="board-scroll" onKeyDown={walker.press} onMouseOver={(event) => { over.value = answerAt(event.target); }}
        onMouseLeave={() => { over.value = null; }}
        onFocusIn={(event) => { const id = answerAt(event.target); if (id !== null) kept.value = id; }}
        onClick={(event) => { const id = answerAt(event.target); if (id !== null) narrow({ answer: id }, { replace: true }); }}>
        {table}
      </div>
      <Panel byId={byId} kept={kept} over={over} go={walker.focus} />
    </div>
  );
}

function Panel({ byId, kept, over, go }: {
  byId: ReadonlyMap<string, Stood>; kept: Signal<string | null>; over: Signal<string | null>; go: (id: string) => void;
}) {
  const of = byId.get(over.value ?? kept.value ?? "");
  const to = of === undefined ? null : byId.get(of.answer.to ?? "") ?? null;
  return (
    <div class="board-panel" id="told" role="region" aria-label="The answer pointed at"
      onKeyDown={(event) => { if (event.key === "Escape" && kept.value !== null) go(kept.value); }}>
      {of === undefined ? <Legend /> : <Detail of={of} to={to} toThat={to === null ? null : () => go(to.answer.id)} />}
    </div>
  );
}

interface Walker {
  readonly focus: (id: string) => void;
  readonly enter: () => void;
  readonly press: (event: KeyboardEvent) => void;
}

/** Keys within the matrix. One answer at a time can be reached with Tab: the one where the walk is. */
function useWalker(answers: readonly Stood[], box: { readonly current: HTMLDivElement | null }, kept: Signal<string | null>): Walker {
  const wish = useRef(0);
  const stops = useMemo(() => answers.map((one) => ({ id: one.answer.id, at: one.at })), [answers]);
  const walker = useMemo<Walker>(() => {
    const focus = (id: string): void => {
      const button = box.current === null ? null : answerIn(box.current, id);
      box.current?.querySelectorAll('[data-answer][tabindex="0"]').forEach((one) => one.setAttribute("tabindex", "-1"));
      button?.setAttribute("tabindex", "0");
      button?.focus({ preventScroll: true });
      button?.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    const press = (event: KeyboardEvent): void => {
      const from = stops.findIndex((one) => one.id === answerAt(event.target));
      if (from === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
      if (toWords(event.key)) {
        event.preventDefault();
        return;
      }
      const next = walk(stops, from, event.key, wish.current);
      const stop = next === null ? undefined : stops[next];
      if (stop === undefined) return;
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") wish.current = stop.at.column;
      event.preventDefault();
      focus(stop.id);
    };
    return { focus, press, enter: () => { const id = kept.value ?? stops[0]?.id; if (id !== undefined) focus(id); } };
  }, [stops]);
  useEffect(() => { if (kept.value !== null && box.current !== null) answerIn(box.current, kept.value)?.scrollIntoView({ block: "nearest", inline: "nearest" }); }, []);
  return walker;
}

/** Enter goes to the words in the panel, o to where they stand in their report; whether the key did so. */
function toWords(key: string): boolean {
  const words = document.querySelector<HTMLElement>("#told .quote-link");
  if (words === null || (key !== "Enter" && key !== "o")) return false;
  if (key === "o") words.click();
  else words.focus();
  return true;
}
