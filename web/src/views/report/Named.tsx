/** A place or time that a report names: what it was taken to mean, beside the words where they differ. */
import type { PlaceMention, TimeMention } from "../../api/kinds";
import { Place } from "../../marks/Place";
import { timeInWords } from "./timing";

export function NamedPlace({ of }: { of: PlaceMention }) {
  return (
    <span data-parts={of.id} class="named-place">
      <Place of={of} />{of.span.text !== of.name && <> <q>{of.span.text}</q></>}
    </span>
  );
}

export function NamedTime({ of }: { of: TimeMention }) {
  return <span data-parts={of.id} class="named-time">{timeInWords(of)} <q>{of.span.text}</q></span>;
}
