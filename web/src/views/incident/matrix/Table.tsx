/** The matrix itself: drawn once; what is pointed at is lit without drawing it anew. */
import type { Matrix } from "../../../api/kinds";
import { Contest } from "../../../marks/Contest";
import { OriginName } from "../../../marks/OriginName";
import { hueOf, Party } from "../../../marks/Party";
import { Status } from "../../../marks/Status";
import { AnswerButton } from "./Answer";
import { columnsOf, contestIn, partiesOf, type Column, type Row, type Stood } from "./answers";
import { subjectOf } from "../subject";
import { FIRST, widthsOf } from "./widths";

const TOPICS: Readonly<Record<Row["topic"], string>> = {
  figure: "How many", agreement: "Ceasefires and agreements", territory: "Ground", fact: "Whether it happened",
};

export function Table({ matrix, answers }: { matrix: Matrix; answers: readonly Stood[] }) {
  const widths = widthsOf(matrix);
  const columns = columnsOf(matrix);
  const parties = partiesOf(matrix);
  const hues = matrix.groups.flatMap((group) => group.columns.map((_, at) =>
    `${group.party === null ? "" : hueOf(group.party, parties)} ${at === 0 ? "group-first" : ""}`));
  const topics = [...new Set(matrix.rows.map((row) => row.topic))];
  return (
    <table class="matrix" role="grid" aria-label="Answers: a row a question, a column an origin"
      style={{ minWidth: `${widths.least}px`, maxWidth: `${widths.most}px` }}>
      <colgroup>
        <col style={{ width: `${FIRST}px` }} />
        {widths.columns.map((width, at) => <col key={at} style={{ width: `${width}px` }} />)}
      </colgroup>
      <Head matrix={matrix} hues={hues} parties={parties} />
      {topics.map((topic) => (
        <tbody key={topic}>
          <tr class="topic"><th scope="rowgroup" colSpan={columns.length + 1}><span>{TOPICS[topic]}</span></th></tr>
          {matrix.rows.map((row, at) => row.topic === topic
            && <Line key={row.id} row={row} told={answers.filter((one) => one.at.row === at)} columns={columns} hues={hues} first={answers[0]} />)}
        </tbody>
      ))}
    </table>
  );
}

function Head({ matrix, hues, parties }: { matrix: Matrix; hues: readonly string[]; parties: readonly string[] }) {
  return (
    <thead>
      <tr class="groups">
        <th class="corner" rowSpan={2} scope="col"><span class="muted">Question, and what stands</span></th>
        {matrix.groups.map((group) => (
          <th key={group.party ?? ""} scope="colgroup" colSpan={group.columns.length}
            class={`group-first ${group.party === null ? "" : hueOf(group.party, parties)}`}>
            {group.party === null ? <span class="muted">No party told</span> : <Party name={group.party} among={parties} />}
          </th>
        ))}
      </tr>
      <tr class="origins">
        {columnsOf(matrix).map((column, at) => (
          <th key={column.origin.key} scope="col" class={hues[at]} data-column={at}>
            <OriginName of={column.origin} party={false} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Line({ row, told, columns, hues, first }: {
  row: Row; told: readonly Stood[]; columns: readonly Column[]; hues: readonly string[]; first: Stood | undefined;
}) {
  const contest = contestIn(row, told);
  return (
    <tr class={`line line-${contest}`}>
      <th scope="row">
        <a href={`/questions/${row.id}`} title={row.text}>{subjectOf(row.text)}</a>{" "}
        <span class="line-standing">
          <Contest is={contest} />
          {(row.status === "rising" || row.status === "revised") && <Status is={row.status} />}
          {row.topic === "figure" && <strong class="number">{row.standing}</strong>}
        </span>
      </th>
      {columns.map((column, at) => (
        <td key={column.origin.key} class={hues[at]}>
          {told.filter((one) => one.at.column === at).map((one) => (
            <AnswerButton key={one.answer.id} of={one} first={one === first} />
          ))}
        </td>
      ))}
    </tr>
  );
}
