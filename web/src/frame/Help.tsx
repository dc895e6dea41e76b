import { useEffect, useRef } from "preact/hooks";
import { signal } from "@preact/signals";
import { groups } from "./keys";

/** Whether the list of keys is open. */
export const helpOpen = signal(false);

/** All keys that do something now. */
export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = helpOpen.value;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={() => { helpOpen.value = false; }}>
      <form method="dialog"><button type="submit" class="quiet help-close" aria-label="Close">×</button></form>
      <h2 id="help-title">Keys</h2>
      {groups.value.map((group) => (
        <section key={group.title}>
          <h3>{group.title}</h3>
          <dl>
            {group.keys.map((key) => (
              <div key={key.press}>
                <dt>{key.press.split(" ").map((one) => <kbd key={one}>{named(one)}</kbd>)}</dt>
                <dd>{key.does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </dialog>
  );
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", " ": "Space", Escape: "Esc",
};

function named(key: string): string {
  return NAMES[key] ?? key;
}
