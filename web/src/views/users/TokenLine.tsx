/** One token: what it is for, until when, when it was used last, and its end. */
import type { TokenRow } from "../../api/kinds";
import { tell } from "../../frame/notices";
import { when } from "../../marks/when";
import { useActing } from "./acting";
import { Said } from "./Said";

/** @param revoke ends it for good. @param again loads the list anew. */
export function TokenLine({ of, revoke, again }: { of: TokenRow; revoke: () => Promise<unknown>; again: () => void }) {
  const { busy, failure, act } = useActing();
  const end = (): void => act(async () => {
    await revoke();
    tell(`${of.name} is revoked.`);
    again();
  });
  const ended = of.ends_at !== null && of.ends_at < new Date().toISOString();
  return (
    <li>
      <p><strong>{of.name}</strong> <span class="tag">{of.role}</span></p>
      <p class="row-about">
        <span>made {when(of.made_at)}</span>
        <span>{of.ends_at === null ? "does not end" : `${ended ? "ended" : "ends"} ${when(of.ends_at)}`}</span>
        <span>{of.used_at === null ? "never used" : `last used ${when(of.used_at)}`}</span>
      </p>
      <button type="button" disabled={busy} onClick={end} aria-label={`Revoke ${of.name}`}>Revoke</button>
      <Said failure={failure} />
    </li>
  );
}
