/** Everything that was read in one claim, each with the words it stands on. */
import type { ComponentChildren } from "preact";
import { Certainty } from "../../marks/Certainty";
import { Relation } from "../../marks/Relation";
import { Status } from "../../marks/Status";
import { Chain } from "./Chain";
import { EventFacts } from "./EventFacts";
import { FigureFacts } from "./FigureFacts";
import { NamedPlace, NamedTime } from "./Named";
import type { ClaimRead } from "./reading";
import { actOf, FORMS } from "./wording";

export type Noted = ((part: string, field: string) => ComponentChildren) | undefined;

export function ClaimFacts({ of, parties, noted }: { of: ClaimRead; parties: readonly string[]; noted: Noted }) {
  const { claim } = of;
  return (
    <div class="card-body">
      <dl class="facts">
        {noted?.(of.id, "") !== undefined && <Fact name="Judged">{noted(of.id, "")}</Fact>}
        <Fact name="Who"><Chain of={of.chain} parties={parties} />{noted?.(of.id, "source")}</Fact>
        <Fact name="Says">
          {actOf(claim)}, {FORMS[claim.form]}
          {claim.cue.length > 0 && <> <q data-parts={`${of.id}:cue`}>{claim.cue.map((one) => one.text).join(" … ")}</q></>}
          {of.addressee !== null && <> to {of.addressee}</>}{noted?.(of.id, "act")}
        </Fact>
        <Fact name="Firmly">
          <Certainty is={claim.commitment.certainty} />{claim.commitment.polarity === "-" && ", that it is not so"}
          {noted?.(of.id, "certainty")}{noted?.(of.id, "polarity")}
        </Fact>
        {claim.evidence.length > 0 && (
          <Fact name="On"><span data-parts={`${of.id}:evidence`}>{claim.evidence.map((one) => <q key={one.start}>{one.text}</q>)}</span></Fact>
        )}
        <Fact name="When said">
          {of.said === null ? <span class="muted">not told</span> : <NamedTime of={of.said} />}{noted?.(of.id, "said_at")}
        </Fact>
      </dl>
      {of.figures.map((one) => <FigureFacts key={one.figure.id} of={one} noted={noted} />)}
      {of.events.map((one) => <EventFacts key={one.event.id} of={one} noted={noted} />)}
      <Also of={of} />
      <Answers of={of} />
    </div>
  );
}

export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

/** Places and times that belong to no figure or event. */
function Also({ of }: { of: ClaimRead }) {
  if (of.places.length + of.times.length === 0) return null;
  return (
    <section class="part">
      <h4>Also named</h4>
      <ul class="part-list">
        {of.places.map((one) => <li key={one.id}><NamedPlace of={one} /></li>)}
        {of.times.map((one) => <li key={one.id}><NamedTime of={one} /></li>)}
      </ul>
    </section>
  );
}

function Answers({ of }: { of: ClaimRead }) {
  if (of.answers.length === 0) return null;
  return (
    <section class="part part-answers">
      <h4>Answers</h4>
      <ul class="part-list">
        {of.answers.map((one) => (
          <li key={one.answer}>
            <a href={`/questions/${one.question}`} data-question>{one.text}</a>
            <span class="answer-about"><b>{one.value}</b> <Relation is={one.relation} /> <Status is={one.status} /></span>
            {one.why !== "" && <span class="answer-why">{one.why}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
