/** Who is signed in, and what they can do about it; nothing where nobody signs in. */
import { useEffect, useRef } from "preact/hooks";
import { address } from "../address";
import { entering } from "../api/entering";
import { me, signOut } from "./me";

export function Person() {
  const menu = useRef<HTMLDetailsElement>(null);
  const path = address.value.path;
  useEffect(() => { if (menu.current !== null) menu.current.open = false; }, [path]);
  const who = me.value;
  if (who === null || !who.accounts || entering.value) return null;
  const close = (): void => {
    if (menu.current === null) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  return (
    <details ref={menu} class="person" onKeyDown={(event) => { if (event.key === "Escape") close(); }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
      }}>
      <summary title={`${who.name}, ${who.role}`}>
        <span class="unseen">{who.name}, {who.role}: account</span>
        <span class="person-initials" aria-hidden="true">{initials(who.name)}</span>
        <span class="person-name" aria-hidden="true">{who.name}</span>
      </summary>
      <div class="person-menu">
        <p><strong>{who.name}</strong> <span class="tag">{who.role}</span></p>
        <a href="/account">My password and tokens</a>
        {who.role === "admin" && <a href="/users">Users</a>}
        <button type="button" onClick={() => { void signOut(); }}>Sign out</button>
      </div>
    </details>
  );
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter((one) => one !== "");
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.map((one) => one?.match(/^./u)?.[0] ?? "").join("").toUpperCase();
}
