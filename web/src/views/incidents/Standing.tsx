/** How many of an incident's questions stand how; what is agreed needs no eye, and is left out. */
import type { IncidentRow } from "../../api/kinds";
import { STATUSES, type StatusName } from "../../marks/Status";

const SHOWN: readonly StatusName[] = ["disputed", "rising", "revised", "single_origin"];

export function Standing({ of }: { of: IncidentRow["questions"] }) {
  return (
    <span class="incident-standing">
      {SHOWN.filter((one) => of[one] > 0).map((one) => (
        <span key={one} class={`tag tag-${one}`} title={STATUSES[one].meaning}>
          <span aria-hidden="true">{STATUSES[one].sign}</span>{of[one]} {STATUSES[one].word}
        </span>
      ))}
    </span>
  );
}
