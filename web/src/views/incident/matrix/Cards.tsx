/** The matrix where there is no room for one: a card a question, its answers in the order they were said. */
import { useState } from "preact/hooks";
import type { Matrix } from "../../../api/kinds";
import { Contest } from "../../../marks/Contest";
import { OriginName } from "../../../marks/OriginName";
import { Relation } from "../../../marks/Relation";
import { Status } from "../../../marks/Status";
import { Value } from "../../../marks/Value";
import { answersOf, contestIn, inTime, type Row, type Stood } from "./answers";
import { Detail } from "./Detail";
import { shortly } from "./when";

export function Cards({ matrix }: { matrix: Matrix }) {
  const answers = answersOf(matrix);
  const byId = new Map(answers.map((one) => [one.answer.id, one]));
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ul class="cards" aria-label="Questions">
      {matrix.rows.map((row, at) => (
        <Card key={row.id} row={row} told={inTime(answers.filter((one) => one.at.row === at))} byId={byId} open={open} setOpen={setOpen} />
      ))}
    </ul>
  );
}

function Card({ row, told, byId, open, setOpen }: {
  row: Row; told: readonly Stood[]; byId: ReadonlyMap<string, Stood>; open: string | null; setOpen: (id: string | null) => void;
}) {
  const contest = contestIn(row, told);
  return (
    <li class={`card panel line-${contest}`}>
      <h3><a href={`/questions/${row.id}`}>{row.text}</a></h3>
      <p class="line-standing">
        <Contest is={contest} />
        {(row.status === "rising" || row.status === "revised") && <Status is={row.status} />}
        {row.topic === "figure" && <strong class="number">{row.standing}</strong>}
      </p>
      <ul>
        {told.map((one) => (
          <li key={one.answer.id}>
            <button type="button" class={`card-answer answer-${one.answer.relation}`} aria-expanded={open === one.answer.id}
              onClick={() => setOpen(open === one.answer.id ? null : one.answer.id)}>
              <span class="card-when">{shortly(one.answer.said_at)}</span>
              <span>
                {one.answer.relation !== "first" && <><Relation is={one.answer.relation} bare />{" "}</>}<Value of={one.answer} measure={row.measure} />
                {" "}<OriginName of={one.column.origin} />
              </span>
            </button>
            {open === one.answer.id && <Detail of={one} to={byId.get(one.answer.to ?? "") ?? null}
              toThat={one.answer.to === null ? null : () => setOpen(one.answer.to)} />}
          </li>
        ))}
      </ul>
    </li>
  );
}
