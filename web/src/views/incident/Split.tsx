/** Setting reports of an incident apart: those that are ticked tell of another one. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { IncidentDetail } from "../../api/kinds";
import { mayJudge } from "../../frame/may";
import { moment } from "../../marks/when";
import type { Judging } from "./judging";

export function Split({ of, judging }: { of: IncidentDetail; judging: Judging }) {
  const [open, setOpen] = useState(false);
  if (of.documents.length < 2 || !mayJudge.value) return null;
  return open
    ? <Ticking of={of} judging={judging} close={() => setOpen(false)} />
    : <p class="split"><button type="button" data-split onClick={() => setOpen(true)}>Set reports apart</button></p>;
}

function Ticking({ of, judging, close }: { of: IncidentDetail; judging: Judging; close: () => void }) {
  const [ticked, tick] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector("input")?.focus(), []);
  const right = ticked.length > 0 && ticked.length < of.documents.length;
  return (
    <form ref={form} class="split judging-form" aria-label="Set reports apart" onKeyDown={(event) => { if (event.key === "Escape") close(); }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!right) return;
        judging.decide("Set apart", { kind: "split", incidents: [of.id], documents: [...ticked] }, reason);
        close();
      }}>
      <p>Tick the reports that tell of another incident.</p>
      <ul>
        {of.documents.map((one) => (
          <li key={one.id}>
            <label>
              <input type="checkbox" checked={ticked.includes(one.id)}
                onChange={() => tick(ticked.includes(one.id) ? ticked.filter((id) => id !== one.id) : [...ticked, one.id])} />
              <span>{one.title ?? one.origin} <span class="muted">{one.publisher ?? "publisher not told"}, {one.published === null ? "no date" : moment(one.published)}</span></span>
            </label>
          </li>
        ))}
      </ul>
      <label class="judging-reason"><span>Reason</span><input type="text" maxLength={2000} value={reason} placeholder="kept with what you decide"
        onInput={(event) => setReason(event.currentTarget.value)} /></label>
      <p class="judging-buttons">
        <button type="submit" class="first" disabled={!right}>Set {ticked.length === 0 ? "them" : ticked.length === 1 ? "1 report" : `${ticked.length} reports`} apart</button>
        <button type="button" onClick={close}>Cancel</button>
        {ticked.length === of.documents.length && <span class="muted">One at least stays.</span>}
      </p>
    </form>
  );
}
