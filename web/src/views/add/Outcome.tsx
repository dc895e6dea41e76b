/** What the added reports changed: incidents and questions, those that were there before first. */
import type { JobDetail } from "../../api/kinds";
import { Status } from "../../marks/Status";
import { hasEnded, some } from "./words";

export function Outcome({ of }: { of: JobDetail }) {
  if (!hasEnded(of) || of.incidents_n + of.questions_n === 0) return null;
  return (
    <div class="add-outcome">
      <h3>{some(of.incidents_n, "incident")}</h3>
      <ul aria-label="Incidents that are new or changed">
        {of.incidents.map((one) => (
          <li key={one.id}>
            <a href={`/incidents/${one.id}`}>{one.title}</a>
            <span class="add-what"><New is={one.new} /><span class="muted">{some(one.reports, "report")}</span></span>
          </li>
        ))}
      </ul>
      <More shown={of.incidents.length} all={of.incidents_n} href="/" />
      <h3>{some(of.questions_n, "question")}</h3>
      <ul aria-label="Questions that are new or changed">
        {of.questions.map((one) => (
          <li key={one.id}>
            <a href={`/questions/${one.id}`}>{one.text}</a>
            <span class="add-what"><New is={one.new} /><strong class="number">{one.standing}</strong><Status is={one.status} /></span>
          </li>
        ))}
      </ul>
      <More shown={of.questions.length} all={of.questions_n} href="/questions" />
    </div>
  );
}

function New({ is }: { is: boolean }) {
  return <span class={is ? "tag" : "tag tag-rising"}>{is ? "new" : "changed"}</span>;
}

function More({ shown, all, href }: { shown: number; all: number; href: string }) {
  return all > shown ? <p class="muted"><a href={href}>and {all - shown} more</a></p> : null;
}
