/** What an incident is: title, when, where, who, and how much was told of it. */
import type { IncidentDetail } from "../../api/kinds";
import { Party } from "../../marks/Party";
import { Place } from "../../marks/Place";
import { period } from "../../marks/when";

const SIDES = 4; // that are named; the others are counted

/** @param parties names of all parties shown, by which their hues go. */
export function Head({ of, parties }: { of: IncidentDetail; parties: readonly string[] }) {
  const { questions } = of;
  const sides = of.sides.slice(0, SIDES);
  return (
    <header class="incident-head">
      <h1>{of.title}</h1>
      <dl class="incident-facts">
        <div><dt>When</dt><dd>{period(of.time)}</dd></div>
        <div><dt>Where</dt><dd>{of.place === null ? <span class="muted">reports do not agree on a place</span> : <Place of={of.place} />}</dd></div>
        <div>
          <dt>Parties</dt>
          <dd class="incident-sides">
            {sides.map((side) => parties.includes(side.name) ? <Party key={side.id} name={side.name} among={parties} /> : <span key={side.id} class="party">{side.name}</span>)}
            {of.sides.length > SIDES && <span class="muted" title={of.sides.slice(SIDES).map((side) => side.name).join(", ")}>and {of.sides.length - SIDES} more</span>}
          </dd>
        </div>
        <div><dt>Told by</dt><dd>{count(of.reports, "report")}, {count(of.origins, "origin")}</dd></div>
        <div>
          <dt>Questions</dt>
          <dd>{questions.n}{questions.disputed > 0 && <>, <strong>{questions.disputed} disputed</strong></>}{questions.single_origin > 0 && `, ${questions.single_origin} from one origin`}</dd>
        </div>
      </dl>
    </header>
  );
}

function count(n: number, of: string): string {
  return n === 1 ? `1 ${of}` : `${n} ${of}s`;
}
