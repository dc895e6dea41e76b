/** Words that explain a sign: shown on hover, on focus and on a tap, gone with Escape. */
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";

/** @param said what is explained. @param children the explanation. */
export function Hint({ said, children }: { said: ComponentChildren; children: ComponentChildren }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <span class="hinted" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button type="button" class="hint-button" aria-describedby={open ? id : undefined} onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)} onClick={() => setOpen(true)}
        onKeyDown={(event) => { if (event.key === "Escape") setOpen(false); }}>{said}</button>
      {open && <span id={id} role="tooltip" class="hint">{children}</span>}
    </span>
  );
}
