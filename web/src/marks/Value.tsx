/** What an origin answers: a number as it was put, or a stance; a denial is struck by a sign and hatched. */
import { isDenial, valueWithin, type Said } from "./value";

/** @param measure of the question that stands beside it; without it nothing is left out. */
export function Value({ of, measure = "" }: { of: Said; measure?: string }) {
  const denial = isDenial(of);
  return (
    <span class={denial ? "value value-denied" : "value"} title={denial ? "A denial: this origin says that it is not so." : undefined}>
      {denial && <span class="value-sign" aria-hidden="true">⊘</span>}
      {valueWithin(of, measure)}
    </span>
  );
}
