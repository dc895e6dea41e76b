/** The words behind what is pointed at: who says what, when, how it stands to others, and where it was printed. */
import type { ReportRow } from "../../../api/kinds";
import { Quote } from "../../../marks/Quote";
import { Relation } from "../../../marks/Relation";
import { moment } from "../../../marks/when";
import { Prints } from "../Prints";
import { hrefOf, wordsOf, type Spot } from "./spot";

export function Told({ of, reports }: { of: Spot; reports: readonly ReportRow[] }) {
  const words = wordsOf(of);
  if (of.kind === "state") {
    return (
      <>
        <p class="told-who"><strong>{of.holder}</strong><span>{of.state.text}</span><span class="muted">{moment(of.state.at)}</span></p>
        {words !== null && <p><Quote of={words} /></p>}
        {of.state.about !== "" && <p class="muted">{of.state.about}</p>}
      </>
    );
  }
  const { answer, called } = of.said;
  return (
    <>
      <p class="told-who">
        <strong>{called}</strong><span class="bounds">{answer.value}</span>
        <span class="muted">{answer.said_at === null ? "no date" : moment(answer.said_at)}</span>
        <Relation is={answer.relation} />
      </p>
      {of.kind === "relay" && <p>{of.mark.kind === "reprint" ? "Reprinted by " : "Passed on by "}
        <a href={hrefOf(of)}>{of.mark.publisher ?? of.mark.title ?? "a report"}</a>{of.n > 1 && ` and ${of.n - 1} more`}</p>}
      {words !== null && <p><Quote of={words} /></p>}
      <p class="muted">{answer.why}</p>
      {of.kind === "answer" && <Prints of={of.said} reports={reports} />}
    </>
  );
}
