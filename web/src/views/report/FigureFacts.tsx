/** A figure with its meaning: what it counts, its bounds, whose, who, and what it covers. */
import { Fact, type Noted } from "./ClaimFacts";
import { NamedPlace, NamedTime } from "./Named";
import type { FigureRead } from "./reading";
import { BESIDE, counted, figureInWords } from "./wording";

export function FigureFacts({ of, noted }: { of: FigureRead; noted: Noted }) {
  const { figure } = of;
  return (
    <section class="part part-figure" data-parts={figure.id}>
      <h4><span class="part-kind">Figure</span> {figureInWords(figure)}{noted?.(figure.id, "")}</h4>
      <dl class="facts">
        <Fact name="Words"><q>{figure.span.text}</q></Fact>
        <Fact name="Bounds">
          {edges(figure.low, figure.high)}{figure.hedge !== null && <>, hedged <q>{figure.hedge}</q></>}
          {noted?.(figure.id, "low")}{noted?.(figure.id, "high")}
        </Fact>
        <Fact name="Whose">{counted(figure, of.party)}{noted?.(figure.id, "victim")}{noted?.(figure.id, "population")}</Fact>
        <Covers of={of} />
        {of.beside !== null && figure.relation !== null && figure.relation !== undefined && (
          <Fact name="Beside"><span data-parts={of.beside.id}>{BESIDE[figure.relation]} <q>{of.beside.span.text}</q></span></Fact>
        )}
      </dl>
    </section>
  );
}

function Covers({ of }: { of: FigureRead }) {
  const { cumulative } = of.figure;
  const told = cumulative === true ? "all so far" : cumulative === false ? "one occasion" : null;
  if (told === null && of.on === null && of.since === null && of.until === null && of.place === null) return null;
  return (
    <Fact name="Covers">
      <ul class="part-list">
        {told !== null && <li>{told}</li>}
        {of.on !== null && <li>on <NamedTime of={of.on} /></li>}
        {of.since !== null && <li>from <NamedTime of={of.since} /></li>}
        {of.until !== null && <li>until <NamedTime of={of.until} /></li>}
        {of.place !== null && <li>at <NamedPlace of={of.place} /></li>}
      </ul>
    </Fact>
  );
}

/** "101 or more", "20 or fewer", "24 to 60", "exactly 50": what the words allow. */
function edges(low: number | null, high: number | null): string {
  if (low === null && high === null) return "none told";
  if (high === null) return `${low} or more`;
  if (low === null) return `${high} or fewer`;
  return low === high ? `exactly ${low}` : `${low} to ${high}`;
}
