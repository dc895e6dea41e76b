/** The claims beside the text: each card as near to its words as can be, none over another. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RefObject, VNode } from "preact";
import type { ClaimRead } from "./reading";
import { stacked } from "./stacking";

export interface MarginProps {
  readonly claims: readonly ClaimRead[];
  /** Id of the claim whose card is opened, and stands by its words whatever becomes of the others. */
  readonly open: string | null;
  /** Holds the text, whose pieces name their claims. */
  readonly text: RefObject<HTMLElement | null>;
  /** A claim's card. */
  readonly card: (of: ClaimRead, open: boolean) => VNode;
}

const LINE = 5; // pixels by which a card's first line stands below its top more than a line of the text does

export function Margin({ claims, open, text, card }: MarginProps) {
  const list = useRef<HTMLOListElement>(null);
  const [turn, turned] = [useResized(text), useResized(list, open)];
  useLayoutEffect(() => {
    if (list.current !== null && text.current !== null) place(list.current, text.current, open);
  }, [claims, open, turn, turned, text, card]);
  return (
    <ol ref={list} class="margin" aria-label="Claims">
      {claims.map((one) => <li key={one.id} data-id={one.id}>{card(one, one.id === open)}</li>)}
    </ol>
  );
}

/** Another number each time the element has another size; with an id, the item of a list that has it. */
function useResized(of: RefObject<HTMLElement | null>, id?: string | null): number {
  const [turn, setTurn] = useState(0);
  useLayoutEffect(() => {
    const seen = new ResizeObserver(() => setTurn((before) => before + 1));
    const one = id === undefined ? of.current : [...of.current?.children ?? []].find((item) => item instanceof HTMLElement && item.dataset["id"] === id);
    if (one !== null && one !== undefined) seen.observe(one);
    return () => seen.disconnect();
  }, [of, id]);
  return turn;
}

function place(list: HTMLElement, text: HTMLElement, open: string | null): void {
  const top = list.getBoundingClientRect().top;
  const words = firstWords(text);
  const items = [...list.children].filter((item) => item instanceof HTMLElement);
  // All is measured before anything is moved: else each move would have the page laid out anew.
  const cards = items.map((item) => ({
    wanted: (words.get(item.dataset["id"] ?? "")?.getClientRects()[0]?.top ?? top) - top - LINE, height: item.offsetHeight,
  }));
  const tops = stacked(cards, items.findIndex((item) => item.dataset["id"] === open));
  items.forEach((item, index) => { item.style.transform = `translateY(${tops[index] ?? 0}px)`; });
  list.style.height = `${(tops.at(-1) ?? 0) + (cards.at(-1)?.height ?? 0)}px`;
}

/** The piece of the text where each claim begins. */
export function firstWords(text: HTMLElement): ReadonlyMap<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  for (const piece of text.querySelectorAll<HTMLElement>("[data-claims]")) {
    for (const id of (piece.dataset["claims"] ?? "").split(" ")) if (!found.has(id)) found.set(id, piece);
  }
  return found;
}
