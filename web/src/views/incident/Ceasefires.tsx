/** Each ceasefire as a strip: who said what of it on which day, and what each side held at a day that one chooses. */
import { address, narrow } from "../../address";
import type { Agreements } from "../../api/kinds";
import { placeOf } from "../../marks/Quote";
import { when } from "../../marks/when";
import { carried, chosenDay, dayOf, daysOf, heldAt, SIGNS, toneOf, type Agreement, type State } from "./course";

/** @param reports the titles of reports that are holders in their own voice. */
export function Ceasefires({ of, reports }: { of: Agreements; reports: ReadonlySet<string> }) {
  return (
    <section class="ceasefires" aria-labelledby="ceasefires-title">
      <h2 id="ceasefires-title">Ceasefires, as each side tells</h2>
      {of.items.map((one) => <Strip key={one.name} of={one} reports={reports} />)}
    </section>
  );
}

function Strip({ of, reports }: { of: Agreement; reports: ReadonlySet<string> }) {
  const days = daysOf(of);
  const asked = address.value.query.get("at");
  const chosen = chosenDay(days, asked);
  return (
    <div class="scroll-x">
      <table class="strip">
        <caption>{of.name}{of.between.length > 0 && <span class="muted"> between {of.between.join(" and ")}</span>}</caption>
        <thead>
          <tr>
            <th scope="col"><span class="unseen">Who tells it</span></th>
            {days.map((day) => (
              <th key={day} scope="col">
                <button type="button" class="strip-day" aria-pressed={day === chosen} title={`Each side's view at the end of ${when(day)}`}
                  onClick={() => narrow({ at: day === days.at(-1) ? null : day })}>{when(day, { short: true })}</button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.lanes.map((lane) => {
            const held = chosen === null ? new Set<State>() : heldAt(lane.states, chosen);
            return (
              <tr key={lane.holder}>
                <th scope="row">{reports.has(lane.holder) ? <i title={lane.holder}>The report: {lane.holder}</i> : lane.holder}</th>
                {days.map((day) => (
                  <td key={day} class={chosen !== null && day > chosen ? "strip-later" : undefined}>
                    <States of={lane.states.filter((one) => dayOf(one) === day)} held={held} before={carried(lane.states, day)} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function States({ of, held, before }: { of: readonly State[]; held: ReadonlySet<State>; before: State | null }) {
  if (of.length === 0) return before === null ? null : <span class={`strip-carried tone-${toneOf(before)}`} title={`still: ${before.state}`} />;
  return (
    <>
      {of.map((one) => {
        const tone = toneOf(one);
        return (
          <a key={one.position} href={placeOf(one.words)} class={`strip-state tone-${tone} ${held.has(one) ? "strip-held" : ""}`}
            title={`“${one.words.text}”`}>
            <span aria-hidden="true">{SIGNS[tone].sign}</span>{one.state}
          </a>
        );
      })}
    </>
  );
}
