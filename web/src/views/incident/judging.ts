/** Judging which reports tell of one incident: brought together, set apart, and both taken back. */
import { useMemo, useRef, useState } from "preact/hooks";
import { address, go } from "../../address";
import { asFailure, type Failure } from "../../api/client";
import { useKeys, type Key } from "../../frame/keys";
import { mayJudge } from "../../frame/may";
import { judge, type About, type Done } from "../../judging/sending";
import { takeLastBack, tellDone } from "../../judging/undoing";

export interface Judging {
  readonly decide: (words: string, about: About, reason: string) => void;
  readonly wrong: Failure | null;
}

/** Where the incident is after a judgement: its id may be another one then. */
export function following(id: string, done: Pick<Done, "gone" | "made">): string {
  return done.made.includes(id) || !done.gone.includes(id) ? id : done.made[0] ?? id;
}

/** @param again loads the incident anew. */
export function useJudging(id: string, again: () => void): Judging {
  const [wrong, setWrong] = useState<Failure | null>(null);
  const busy = useRef(false);
  const back = (at: string) => (): void => {
    if (address.value.path !== at) go(at, { replace: true });
    again();
  };
  const decide = (words: string, about: About, reason: string): void => {
    if (busy.current) return;
    busy.current = true;
    setWrong(null);
    const at = `/incidents/${id}`;
    judge(at, [about], reason).then((done) => {
      const next = `/incidents/${following(id, done)}`;
      if (next !== at) go(next, { replace: true });
      again();
      tellDone(words, done, back(at));
    }, (error: unknown) => setWrong(asFailure(error)))
      .finally(() => { busy.current = false; });
  };
  const may = mayJudge.value;
  const keys = useMemo<readonly Key[]>(() => (may ? [
    { press: "u", does: "Undo the last judgement", run: () => takeLastBack(back(`/incidents/${id}`)) },
    { press: "n", does: "To the near incidents", run: () => document.querySelector<HTMLElement>(".near button")?.focus() },
    { press: "s", does: "Set reports of it apart", run: () => document.querySelector<HTMLElement>("[data-split]")?.click() },
  ] : []), [id, again, may]);
  useKeys("Judging", keys);
  return { decide, wrong };
}
