/** The queue: what waits, what matters first, each with why it stands there. */
import type { components } from "../../api/schema";
import { useEffect, useRef } from "preact/hooks";

export type Item = components["schemas"]["ReviewItem"];

export function Queue({ items, picked, more }: { items: readonly Item[]; picked: Item; more: (() => void) | null }) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const box = list.current;
    const row = box?.querySelector<HTMLElement>("[aria-current]");
    if (box === null || row === null || row === undefined || box.scrollHeight <= box.clientHeight) return;
    if (row.offsetTop < box.scrollTop || row.offsetTop + row.offsetHeight > box.scrollTop + box.clientHeight) box.scrollTop = row.offsetTop - box.clientHeight / 3;
  }, [picked.answer]);
  return (
    <nav class="review-queue panel" aria-label="What waits">
      <ol ref={list} class="rows">
        {items.map((one) => (
          <li key={one.answer}>
            <a href={`/review?answer=${one.answer}`} aria-current={one.answer === picked.answer ? "true" : undefined}>
              <span class="review-text">{one.text}</span>
              <span class="row-about">
                <span>{one.source}</span>{one.disputed && <span class="tag tag-disputed">people disagree</span>}
              </span>
              <span class="review-why">{one.why[0]}</span>
            </a>
          </li>
        ))}
      </ol>
      {more !== null && <button type="button" class="rows-more" onClick={more}>More that waits</button>}
    </nav>
  );
}
