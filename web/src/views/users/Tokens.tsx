/** Tokens: made, shown once, revoked. */
import { useState } from "preact/hooks";
import { api, done, given } from "../../api/client";
import { useLoaded } from "../../api/load";
import type { Role, TokenMade } from "../../api/kinds";
import { tell } from "../../frame/notices";
import { Shown } from "../../frame/States";
import { useActing } from "./acting";
import { upTo } from "./roles";
import { Said } from "./Said";
import { TokenLine } from "./TokenLine";

const DAYS: readonly { days: number | null; label: string }[] = [
  { days: 30, label: "30 days" }, { days: 90, label: "90 days" }, { days: 365, label: "a year" }, { days: null, label: "it is revoked" },
];

export function Tokens({ role }: { role: Role }) {
  const list = useLoaded("tokens", (signal) => given(api.GET("/api/v1/tokens", { signal })));
  const [made, setMade] = useState<TokenMade | null>(null);
  return (
    <section class="panel account-part" aria-labelledby="tokens-title">
      <h2 id="tokens-title">Tokens</h2>
      <p class="muted">A program sends one in place of your name and password, and does what it does as you.</p>
      {made !== null && <Secret of={made} close={() => setMade(null)} />}
      <Make role={role} made={(one) => { setMade(one); list.again(); }} />
      <Shown loaded={list} what="your tokens">
        {(page) => page.items.length === 0 ? <p class="muted">You have no tokens.</p>
          : <ul class="account-tokens" aria-label="My tokens">{page.items.map((one) => <TokenLine key={one.id} of={one} again={list.again}
              revoke={() => done(api.DELETE("/api/v1/tokens/{token_id}", { params: { path: { token_id: one.id } } }))} />)}</ul>}
      </Shown>
    </section>
  );
}

function Secret({ of, close }: { of: TokenMade; close: () => void }) {
  const copy = (): void => {
    navigator.clipboard.writeText(of.secret).then(() => tell("Copied"), () => tell("The browser does not let this page copy: mark the words and copy them.", "wrong"));
  };
  return (
    <div class="account-secret" role="status">
      <p><strong>{of.token.name}</strong> is made. This is its secret; it is not shown again.</p>
      <code>{of.secret}</code>
      <div class="account-do">
        <button type="button" class="first" onClick={copy}>Copy</button>
        <button type="button" onClick={close}>I have kept it</button>
      </div>
    </div>
  );
}

function Make({ role: most, made }: { role: Role; made: (one: TokenMade) => void }) {
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("reader");
  const [days, setDays] = useState<number | null>(90);
  const { busy, failure, act } = useActing();
  const send = (): void => act(async () => {
    made(await given(api.POST("/api/v1/tokens", { body: { name, role, days } })));
    setName("");
  });
  return (
    <form method="post" class="account-form account-make" aria-label="Make a token" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <label>What it is for
        <input required maxLength={60} value={name} placeholder="weekly export" onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>Role
        <select value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
          {upTo(most).map((one) => <option key={one.role} value={one.role}>{one.role}</option>)}
        </select>
      </label>
      <label>Until
        <select value={String(days)} onChange={(event) => setDays(event.currentTarget.value === "null" ? null : Number(event.currentTarget.value))}>
          {DAYS.map((one) => <option key={one.label} value={String(one.days)}>{one.label}</option>)}
        </select>
      </label>
      <button type="submit" disabled={busy}>Make token</button>
      <Said failure={failure} />
    </form>
  );
}
