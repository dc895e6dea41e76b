/** One user: role, whether they may sign in, and what an admin can do about it. */
import { useState } from "preact/hooks";
import { api, done, given } from "../../api/client";
import type { Role, UserRow } from "../../api/kinds";
import { tell } from "../../frame/notices";
import { when } from "../../marks/when";
import { useActing } from "./acting";
import { NewPassword } from "./NewPassword";
import { ROLES } from "./roles";
import { Said } from "./Said";
import { UserTokens } from "./UserTokens";

/** @param mine it is the one who looks. */
export function User({ of, mine, again }: { of: UserRow; mine: boolean; again: () => void }) {
  const { busy, failure, act } = useActing();
  const [setting, setSetting] = useState(false);
  const [tokens, showTokens] = useState(false);
  const named = { params: { path: { name: of.name } } };
  const disabled = of.disabled_at !== null;
  const does = (work: () => Promise<unknown>, words: string): void => act(async () => {
    try {
      await work();
      tell(words);
    } finally {
      again();
    }
  });
  const give = (role: Role): void =>
    does(() => given(api.PATCH("/api/v1/users/{name}", { ...named, body: { role } })), `${of.name} is ${role} now.`);
  const allow = (yes: boolean): void => does(() => given(api.PATCH("/api/v1/users/{name}", { ...named, body: { disabled: !yes } })),
    yes ? `${of.name} may sign in again.` : `${of.name} is disabled and signed out.`);
  const out = (): void => does(() => done(api.DELETE("/api/v1/users/{name}/sessions", named)), `${of.name} is signed out everywhere.`);
  return (
    <li class={disabled ? "user user-disabled" : "user"}>
      <div class="user-who">
        <p><strong>{of.name}</strong>{mine && <span class="muted"> you</span>}{disabled && <span class="tag tag-disputed">disabled</span>}</p>
        <p class="row-about">
          <span>{of.signed_in_at === null ? "never signed in" : `last signed in ${when(of.signed_in_at)}`}</span>
          <span>added {when(of.made_at)} by {of.made_by}</span>
        </p>
      </div>
      <div class="user-do">
        <select aria-label={`Role of ${of.name}`} value={of.role} disabled={busy} onChange={(event) => give(event.currentTarget.value as Role)}>
          {ROLES.map((one) => <option key={one.role} value={one.role}>{one.role}</option>)}
        </select>
        <button type="button" aria-expanded={setting} aria-label={`Set password of ${of.name}`} onClick={() => setSetting(!setting)}>Set password</button>
        <button type="button" aria-expanded={tokens} aria-label={`Tokens of ${of.name}`} onClick={() => showTokens(!tokens)}>Tokens</button>
        <button type="button" disabled={busy || disabled} aria-label={`Sign out ${of.name} everywhere`} onClick={out}>Sign out</button>
        <button type="button" disabled={busy} aria-label={`${disabled ? "Enable" : "Disable"} ${of.name}`} onClick={() => allow(disabled)}>
          {disabled ? "Enable" : "Disable"}
        </button>
      </div>
      {setting && <NewPassword name={of.name} close={() => setSetting(false)} />}
      {tokens && <UserTokens name={of.name} />}
      <Said failure={failure} />
    </li>
  );
}
