/** Every answer in the order told: when, who, what, how it stands to others, in which words, in which reports. */
import type { ReportRow } from "../../api/kinds";
import { Quote } from "../../marks/Quote";
import { Relation } from "../../marks/Relation";
import { moment } from "../../marks/when";
import { partyClass } from "./layout/looks";
import { Prints } from "./Prints";
import type { Said } from "./told";

/** @param parties all that the picture shows, so that each has the same hue here. */
export function Answers({ said, reports, parties }: { said: readonly Said[]; reports: readonly ReportRow[]; parties: readonly string[] }) {
  return (
    <section class="answers" aria-labelledby="answers-title">
      <h2 id="answers-title">Answers over time</h2>
      {said.length === 0 ? <p class="muted">None had been given by this day.</p> : (
        <div class="panel"><table>
          <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">Says</th><th scope="col">Beside the others</th>
            <th scope="col">Words</th><th scope="col">Reports</th></tr></thead>
          <tbody>{said.map((one) => <Row key={one.answer.id} of={one} reports={reports} parties={parties} />)}</tbody>
        </table></div>
      )}
    </section>
  );
}

function Row({ of, reports, parties }: { of: Said; reports: readonly ReportRow[]; parties: readonly string[] }) {
  const { answer, called } = of;
  const party = answer.origin.party?.name ?? null;
  return (
    <tr id={answer.id}>
      <td class="answer-when">{answer.said_at === null ? "no date" : moment(answer.said_at)}</td>
      <td class="answer-who">
        <strong>{called}</strong>
        {party !== null && <span class={`party ${partyClass(party, parties)}`}>{party}</span>}
      </td>
      <td class="answer-value"><span class={answer.denied ? "bounds answer-denied" : "bounds"}>{answer.value}</span>
        {answer.certainty !== null && answer.certainty !== "certain" && <span class="muted">{answer.certainty === "underspecified" ? "how sure is left open" : answer.certainty}</span>}</td>
      <td class="answer-why"><Relation is={answer.relation} /><p>{answer.why}</p></td>
      <td class="answer-words">{answer.words.map((words) => <p key={`${words.document} ${words.start}`}><Quote of={words} /></p>)}</td>
      <td class="answer-prints"><Prints of={of} reports={reports} /></td>
    </tr>
  );
}
