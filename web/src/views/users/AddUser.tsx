/** Adding a user. */
import { useState } from "preact/hooks";
import { api, given } from "../../api/client";
import type { Role } from "../../api/kinds";
import { tell } from "../../frame/notices";
import { useActing } from "./acting";
import { PasswordField } from "./NewPassword";
import { ROLES } from "./roles";
import { Said } from "./Said";

export function AddUser({ again }: { again: () => void }) {
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("reader");
  const [password, setPassword] = useState("");
  const { busy, failure, act } = useActing();
  const send = (): void => act(async () => {
    const made = await given(api.POST("/api/v1/users", { body: { name, role, password } }));
    tell(`${made.name} may sign in as ${made.role}. Hand on the password yourself; they can change it.`);
    setName("");
    setPassword("");
    again();
  });
  return (
    <form method="post" class="panel account-part account-form" aria-label="Add a user" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <h2>Add a user</h2>
      <label>Name
        <input required maxLength={60} autocomplete="off" value={name} placeholder="Ana Vell" onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>Role
        <select value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
          {ROLES.map((one) => <option key={one.role} value={one.role}>{one.role}: {one.may}</option>)}
        </select>
      </label>
      <PasswordField value={password} set={setPassword} />
      <Said failure={failure} />
      <button type="submit" class="first" disabled={busy}>Add user</button>
    </form>
  );
}
