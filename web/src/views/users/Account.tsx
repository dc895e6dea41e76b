/** My account: my password, and the tokens by which programs ask in my name. */
import { useState } from "preact/hooks";
import { api, given } from "../../api/client";
import { me, signOut } from "../../frame/me";
import { tell } from "../../frame/notices";
import { Empty, Loading } from "../../frame/States";
import { useActing } from "./acting";
import { Said } from "./Said";
import { Tokens } from "./Tokens";
import "./users.css";

export default function Account() {
  const who = me.value;
  if (who === null) return <Loading what="your account" />;
  if (!who.accounts) {
    return (
      <Empty>
        <h1>Nobody has an account here</h1>
        <p>Sayso answers this machine alone, and you judge as <strong>{who.name}</strong>.</p>
        <p>To serve others, make an admin first: <code>sayso users add NAME --role admin</code></p>
      </Empty>
    );
  }
  return (
    <div class="view account">
      <div class="view-head"><h1>{who.name}</h1><span class="tag">{who.role}</span></div>
      <div class="account-parts">
        <Password name={who.name} />
        <Tokens role={who.role} />
      </div>
    </div>
  );
}

function Password({ name }: { name: string }) {
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const { busy, failure, act } = useActing();
  const change = (): void => act(async () => {
    await given(api.PUT("/api/v1/me/password", { body: { old, new: fresh } }));
    setOld("");
    setFresh("");
    tell("Your password is changed; you are signed out everywhere else.");
  });
  return (
    <section class="panel account-part" aria-labelledby="password-title">
      <h2 id="password-title">Password</h2>
      <form method="post" class="account-form" aria-label="Change my password" onSubmit={(event) => { event.preventDefault(); change(); }}>
        <input type="text" name="username" autocomplete="username" value={name} readOnly hidden />
        <label>Password now
          <input type="password" autocomplete="current-password" required value={old} onInput={(event) => setOld(event.currentTarget.value)} />
        </label>
        <label>New password
          <input type="password" autocomplete="new-password" required minLength={12} value={fresh} aria-describedby="password-hint"
            onInput={(event) => setFresh(event.currentTarget.value)} />
        </label>
        <p id="password-hint" class="muted">12 characters or more: some words that do not belong together do well.</p>
        <Said failure={failure} />
        <div class="account-do">
          <button type="submit" class="first" disabled={busy}>Change password</button>
          <button type="button" onClick={() => { void signOut("everywhere"); }}>Sign out everywhere</button>
        </div>
      </form>
    </section>
  );
}
