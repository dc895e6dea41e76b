/** Near incidents: why they might be one with this one, and what a person says to that. */
import { useRef } from "preact/hooks";
import type { IncidentDetail } from "../../api/kinds";
import { mayJudge } from "../../frame/may";
import { Wrong } from "../../judging/Deciding";
import { readable, Score } from "./Score";
import type { Judging } from "./judging";

export function Near({ of, judging }: { of: IncidentDetail; judging: Judging }) {
  const reason = useRef<HTMLInputElement>(null);
  if (of.suggested.length === 0) return null;
  const decide = (kind: "confirm" | "dismiss", other: string): void => judging.decide(
    kind === "confirm" ? "Brought together" : "Kept apart", { kind, incidents: [of.id, other] }, reason.current?.value ?? "");
  return (
    <section class="near" aria-labelledby="near-title">
      <h3 id="near-title">Near incidents</h3>
      {mayJudge.value && <label class="judging-reason"><span>Reason</span><input ref={reason} type="text" maxLength={2000} placeholder="kept with what you decide" /></label>}
      <Wrong of={judging.wrong} />
      <ul class="links">
        {of.suggested.map((one) => (
          <li key={one.incident}>
            <Score is={one.score} />
            <div>
              <a href={`/incidents/${one.incident}`}>{one.title}</a><span class="muted">{readable(one.reason)}</span>
              {mayJudge.value && <span class="near-ways">
                <button type="button" onClick={() => decide("confirm", one.incident)}>They are one<span class="unseen">: {one.title}</span></button>
                <button type="button" onClick={() => decide("dismiss", one.incident)}>They are not<span class="unseen">: {one.title}</span></button>
              </span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
