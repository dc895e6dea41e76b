/** A list of links that one walks through with j and k, or the arrow keys. */
import type { ComponentChildren } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { useKeys, type Key } from "./keys";

/** @param what is listed, in the plural. @param more loads what follows; null at the end. */
export function Rows({ what, children, more, loadingMore }: {
  what: string; children: ComponentChildren; more: (() => void) | null; loadingMore: boolean;
}) {
  const list = useRef<HTMLUListElement>(null);
  const keys = useMemo<readonly Key[]>(() => [
    { press: "j", does: `Next of the ${what}`, run: () => step(list.current, 1) },
    { press: "k", does: `Previous of the ${what}`, run: () => step(list.current, -1) },
  ], [what]);
  useKeys("List", keys);
  return (
    <>
      <ul ref={list} class="rows panel" aria-label={what}>{children}</ul>
      {(more !== null || loadingMore) && (
        <button type="button" class="rows-more" disabled={more === null} onClick={() => more?.()}>
          {loadingMore ? "Loading…" : `More ${what}`}
        </button>
      )}
    </>
  );
}

/** Puts the focus on the link of the row after (or before) the one that has it. */
function step(list: HTMLElement | null, by: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>(":scope > li > a, :scope > li [data-row]") ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at === -1 ? links[by === 1 ? 0 : links.length - 1] : links[at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
