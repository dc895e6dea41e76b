/** Another password for somebody, shown so that it can be handed on. */
import { useState } from "preact/hooks";
import { api, given } from "../../api/client";
import { tell } from "../../frame/notices";
import { useActing, madeUp } from "./acting";
import { Said } from "./Said";

export function NewPassword({ name, close }: { name: string; close: () => void }) {
  const [password, setPassword] = useState("");
  const { busy, failure, act } = useActing();
  const send = (): void => act(async () => {
    await given(api.PUT("/api/v1/users/{name}/password", { params: { path: { name } }, body: { password } }));
    tell(`${name} has a new password and is signed out everywhere. Hand it on yourself.`);
    close();
  });
  return (
    <form method="post" class="user-password" aria-label={`New password of ${name}`} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <PasswordField value={password} set={setPassword} />
      <div class="account-do">
        <button type="submit" class="first" disabled={busy}>Set</button>
        <button type="button" onClick={close}>Cancel</button>
      </div>
      <Said failure={failure} />
    </form>
  );
}

/** A password that is typed to be handed on, and so is seen; or one that is made up. */
export function PasswordField({ value, set }: { value: string; set: (told: string) => void }) {
  return (
    <div class="password-field">
      <label>Password to hand on
        <input required minLength={12} autocomplete="off" spellcheck={false} value={value} onInput={(event) => set(event.currentTarget.value)} />
      </label>
      <button type="button" onClick={() => set(madeUp())}>Make one up</button>
    </div>
  );
}
