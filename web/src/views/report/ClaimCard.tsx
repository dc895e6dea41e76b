/** One claim beside its words: who says what is done by it, and, opened, everything that was read in it. */
import type { ComponentChildren } from "preact";
import { Certainty } from "../../marks/Certainty";
import { Chain } from "./Chain";
import { ClaimFacts } from "./ClaimFacts";
import type { ClaimRead } from "./reading";
import { actOf, figureInWords } from "./wording";
import "./card.css";

export interface ClaimCardProps {
  readonly of: ClaimRead;
  /** The names of all parties of the report, by which their hues go. */
  readonly parties: readonly string[];
  readonly open: boolean;
  readonly onPick: (claim: string) => void;
  /** What stands beside a value: who judged it, and how. `field` is "" for a part as a whole. */
  readonly noted?: ((part: string, field: string) => ComponentChildren) | undefined;
  /** What can be done with the claim, at the head of an open card. */
  readonly actions?: ComponentChildren;
}

export function ClaimCard({ of, parties, open, onPick, noted, actions }: ClaimCardProps) {
  const voice = of.claim.form === "voice" ? " card-voice" : "";
  return (
    <article class={`card${open ? " card-open" : ""}${voice}`} data-claims={of.id} tabIndex={-1}>
      <button type="button" class="card-head" aria-expanded={open} onClick={() => onPick(of.id)}>
        <Chain of={of.chain} parties={parties} bare />
        <Act of={of} />
        {!open && of.figures.length > 0 && (
          <span class="card-figures">{of.figures.map((one) => <b key={one.figure.id}>{figureInWords(one.figure)}</b>)}</span>
        )}
      </button>
      {open && actions !== undefined && <div class="card-actions">{actions}</div>}
      {open && <ClaimFacts of={of} parties={parties} noted={noted} />}
    </article>
  );
}

/** What is done by saying it; how firmly only where it is not said as a fact. */
function Act({ of }: { of: ClaimRead }) {
  const { act, commitment } = of.claim;
  return (
    <span class="card-act">
      {actOf(of.claim)}
      {commitment.polarity === "-" && act !== "deny" && <span class="card-not">not so</span>}
      {commitment.certainty !== "certain" && <Certainty is={commitment.certainty} />}
    </span>
  );
}
