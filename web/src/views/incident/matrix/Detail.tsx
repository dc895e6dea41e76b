/** One answer told in full: who, what, when, how firmly, in which words, through whom, and how it stands to another. */
import { Certainty } from "../../../marks/Certainty";
import { OriginName } from "../../../marks/OriginName";
import { Quote } from "../../../marks/Quote";
import { Relation } from "../../../marks/Relation";
import { Value } from "../../../marks/Value";
import { moment } from "../../../marks/when";
import type { Stood } from "./answers";

/** @param to the answer it stands to, where the matrix holds it. @param toThat goes there. */
export function Detail({ of, to, toThat }: { of: Stood; to: Stood | null; toThat: (() => void) | null }) {
  const { answer, column, row } = of;
  return (
    <div class="detail">
      <div>
        <p class="detail-value"><Value of={answer} /></p>
        <p><OriginName of={column.origin} /></p>
        <p class="detail-how">
          <span>{answer.said_at === null ? "no date" : moment(answer.said_at)}</span>
          <Certainty is={answer.certainty} />
          {answer.act !== null && <span>act: {answer.act}</span>}
        </p>
      </div>
      <div>
        {answer.words === null ? <p class="muted">No words are kept.</p> : <p class="detail-words"><Quote of={answer.words} /></p>}
        <p class="detail-how">
          <span>{answer.relays.length === 0 ? "told directly" : `through ${answer.relays.join(", ")}`}</span>
          {answer.others > 0 && (
            <a href={`/questions/${row.id}#${answer.id}`}>{answer.others === 1 ? "1 more place says so" : `${answer.others} more places say so`}</a>
          )}
        </p>
      </div>
      <div>
        <p class="detail-relation">
          <Relation is={answer.relation} />
          {to !== null && toThat !== null && (
            <button type="button" class="detail-to" onClick={toThat}>
              <Value of={to.answer} /> <span>{to.column.called}</span>
            </button>
          )}
        </p>
        <p>{answer.why}</p>
      </div>
    </div>
  );
}
