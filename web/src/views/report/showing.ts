/** Bringing words into sight, and keeping those of the claim that is picked lit. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { firstWords } from "./Margin";

interface Held {
  readonly current: HTMLElement | null;
}

const HEADER = 120; // pixels at the top that the header covers, and a little more
const FOOT = 60;

/**
 * @param drawn changes whenever the text was drawn anew.
 * @param slim the sheet covers the foot of the window.
 */
export function useShown({ root, text, picked, at, slim, drawn }: {
  root: Held; text: Held; picked: string | null; at: string | null; slim: boolean; drawn: unknown;
}): void {
  const first = useRef(true);
  useLayoutEffect(() => {
    if (text.current === null || picked === null) return;
    const words = [...text.current.querySelectorAll(`[data-claims~="${CSS.escape(picked)}"]`)];
    for (const one of words) one.classList.add("picked");
    return () => { for (const one of words) one.classList.remove("picked"); };
  }, [text, picked, drawn]);
  useLayoutEffect(() => {
    const words = text.current === null ? undefined : wanted(text.current, picked, at);
    if (words === undefined) return;
    const below = slim ? root.current?.querySelector(".sheet")?.clientHeight ?? 0 : 0;
    show(words, innerHeight - below - FOOT, first.current);
    first.current = false;
  }, [root, text, picked, at, slim]);
}

function wanted(text: HTMLElement, picked: string | null, at: string | null): HTMLElement | undefined {
  const exact = at === null ? null : text.querySelector<HTMLElement>(".in-at");
  return exact ?? (picked === null ? undefined : firstWords(text).get(picked));
}

/** @param always even if they are in sight already. */
function show(words: HTMLElement, foot: number, always: boolean): void {
  const box = words.getClientRects()[0];
  if (box === undefined || (!always && box.top >= HEADER && box.bottom <= foot)) return;
  scrollTo({ top: scrollY + box.top - HEADER - (foot - HEADER) / 4 });
}
