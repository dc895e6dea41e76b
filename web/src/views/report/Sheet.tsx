/** On a narrow window: one claim at the foot of it, with the ones before and after at hand. */
import type { VNode } from "preact";
import type { ClaimRead } from "./reading";

export interface SheetProps {
  readonly claims: readonly ClaimRead[];
  readonly open: string | null;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
  readonly card: (of: ClaimRead, open: boolean) => VNode;
}

export function Sheet({ claims, open, onStep, onClose, card }: SheetProps) {
  const at = claims.findIndex((one) => one.id === open);
  const shown = claims[at];
  const count = shown === undefined ? `${claims.length} ${claims.length === 1 ? "claim" : "claims"}` : `Claim ${at + 1} of ${claims.length}`;
  return (
    <section class={shown === undefined ? "sheet" : "sheet sheet-open"} aria-label="Claims">
      <div class="sheet-bar">
        <button type="button" class="quiet" aria-label="Claim before" disabled={claims.length === 0} onClick={() => onStep(-1)}>‹</button>
        <span class="sheet-count" role="status">{count}</span>
        <button type="button" class="quiet" aria-label="Next claim" disabled={claims.length === 0} onClick={() => onStep(1)}>›</button>
        {shown !== undefined && <button type="button" class="quiet" aria-label="Close" onClick={onClose}>×</button>}
      </div>
      {shown !== undefined && <div class="sheet-card" key={shown.id}>{card(shown, true)}</div>}
    </section>
  );
}
