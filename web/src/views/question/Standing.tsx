/** The question, what its answers leave open and why, and how many stand behind it. */
import type { QuestionDetail } from "../../api/kinds";
import { Place } from "../../marks/Place";
import { Status, STATUSES } from "../../marks/Status";
import { span } from "../../marks/when";

export function Standing({ of }: { of: QuestionDetail }) {
  return (
    <header class="question-head">
      {of.incident !== null && of.incident_title !== null && (
        <p class="question-up"><a href={`/incidents/${of.incident}`}>{of.incident_title}</a></p>
      )}
      {of.incident === null && <p class="question-up muted">Wider than one incident · <a href="/questions">all questions</a></p>}
      <h1>{of.text}</h1>
      <p class="question-about">
        {of.place !== null && <Place of={of.place} />}
        {(of.since !== null || of.until !== null) && <span>{span(of.since?.start ?? null, of.until?.end ?? null)}</span>}
        <span>{many(of.origins, "origin")}, told by {many(of.outlets, "outlet")}</span>
      </p>
      <div class="question-stand">
        <span class="question-value">{of.standing}</span>
        <Status is={of.status} />
        <p class="question-why">{of.range === null ? STATUSES[of.status].meaning : `${of.range.why}.`}</p>
      </div>
    </header>
  );
}

function many(n: number, of: string): string {
  return n === 1 ? `1 ${of}` : `${n} ${of}s`;
}
