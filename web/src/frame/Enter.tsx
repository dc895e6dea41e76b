/** Signing in: in place of the view for who comes, over the view for who was here already. */
import { useEffect, useRef, useState } from "preact/hooks";
import { asFailure, type Failure } from "../api/client";
import { entered } from "../api/entering";
import type { Me } from "../api/kinds";
import { signIn } from "./me";

/** In place of a view. The address stays, so that one comes to what one asked for. */
export function Enter() {
  return (
    <div class="enter">
      <h1>Sign in</h1>
      <p class="muted">This store is open to those who have an account.</p>
      <EnterForm name="" />
      <p class="muted">No account, or the password forgotten? An admin of this store can help.</p>
    </div>
  );
}

/** Over a view, which stays as it is: what was typed there is still there afterwards. */
export function Again({ as }: { as: Me }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="enter enter-again" aria-labelledby="enter-title" onCancel={() => entered(false)}>
      <h2 id="enter-title">Your session has ended</h2>
      <p class="muted">Sign in, and what you were doing goes on where it was.</p>
      <EnterForm name={as.name} />
    </dialog>
  );
}

/** @param name who is expected; may be changed. */
export function EnterForm({ name: expected, then }: { name: string; then?: () => void }) {
  const [name, setName] = useState(expected);
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  useEffect(() => (expected === "" ? first : second).current?.focus(), [expected]);
  const send = (): void => {
    setBusy(true);
    setFailure(null);
    signIn(name, password).then(() => then?.(), (error: unknown) => {
      setFailure(asFailure(error));
      setBusy(false);
      second.current?.select();
    });
  };
  return (
    <form class="enter-form" method="post" aria-label="Sign in" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <label>Name
        <input ref={first} name="username" autocomplete="username" required maxLength={200} value={name}
          onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>Password
        <input ref={second} name="password" type="password" autofocus={expected !== ""} autocomplete="current-password" required maxLength={2000} value={password}
          onInput={(event) => setPassword(event.currentTarget.value)} />
      </label>
      {failure !== null && <p class="enter-failed" role="alert"><strong>{failure.message}</strong> {failure.remedy}</p>}
      <button type="submit" class="first" disabled={busy}>{busy ? "Signing in…" : "Sign in"}</button>
    </form>
  );
}
