/** One answer in a cell: how it stands to another, what, when, and how firmly where that is not certain. */
import { Certainty } from "../../../marks/Certainty";
import { Relation } from "../../../marks/Relation";
import { Value } from "../../../marks/Value";
import type { Stood } from "./answers";
import { dayOf } from "./when";

export function AnswerButton({ of, first }: { of: Stood; first: boolean }) {
  const { answer, row } = of;
  return (
    <button type="button" class={`answer answer-${answer.relation}`} data-answer={answer.id} tabIndex={first ? 0 : -1}>
      <span class="unseen">{of.column.called}: </span>
      <Value of={answer} measure={row.measure} />
      <span class="answer-when">
        {answer.relation !== "first" && <Relation is={answer.relation} bare />}
        <span>
          {dayOf(answer.said_at)}
          {answer.certainty !== null && answer.certainty !== "certain" && <> <Certainty is={answer.certainty} bare /></>}
        </span>
      </span>
    </button>
  );
}
