/**
 * What is under the pointer, or has the focus, lights up on both sides: a claim's words and its card, a figure's words and
 * its line in the card. Only classes of the elements concerned change, so that nothing is drawn anew.
 */
import { useEffect } from "preact/hooks";
import type { RefObject } from "preact";

const LIT = "lit";
const LIT_PART = "lit-part";

/** @param root holds text and cards. @param drawn changes whenever other elements may be there. */
export function useLighting(root: RefObject<HTMLElement | null>, drawn: unknown): void {
  useEffect(() => {
    const held = root.current;
    return held === null ? undefined : new Lighting(held).start();
  }, [root, drawn]);
}

class Lighting {
  private readonly root: HTMLElement;
  private at: Element | null = null;
  private lit: readonly Element[] = [];
  private index: ReadonlyMap<string, readonly Element[]> | null = null;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  start(): () => void {
    const see = (event: Event): void => this.light(event.target instanceof Element ? event.target.closest("[data-claims], [data-parts]") : null);
    const leave = (): void => this.light(null);
    const changed = new MutationObserver(() => { this.index = null; });
    changed.observe(this.root, { childList: true, subtree: true });
    this.root.addEventListener("pointerover", see);
    this.root.addEventListener("focusin", see);
    this.root.addEventListener("pointerleave", leave);
    return () => {
      changed.disconnect();
      this.root.removeEventListener("pointerover", see);
      this.root.removeEventListener("focusin", see);
      this.root.removeEventListener("pointerleave", leave);
      leave();
    };
  }

  private light(at: Element | null): void {
    if (at === this.at && this.index !== null) return;
    this.at = at;
    for (const one of this.lit) one.classList.remove(LIT, LIT_PART);
    if (at === null) {
      this.lit = [];
      return;
    }
    const claim = named(at, "claims").at(-1) ?? at.closest<HTMLElement>("[data-claims]")?.dataset["claims"];
    const claims = claim === undefined ? [] : this.elements(claim);
    const parts = named(at, "parts").flatMap((part) => this.elements(part));
    for (const one of claims) one.classList.add(LIT);
    for (const one of parts) one.classList.add(LIT_PART);
    this.lit = [...claims, ...parts];
  }

  private elements(id: string): readonly Element[] {
    this.index ??= indexed(this.root);
    return this.index.get(id) ?? [];
  }
}

function named(element: Element, what: "claims" | "parts"): readonly string[] {
  return (element instanceof HTMLElement ? element.dataset[what] ?? "" : "").split(" ").filter((one) => one !== "");
}

function indexed(root: HTMLElement): ReadonlyMap<string, readonly Element[]> {
  const index = new Map<string, Element[]>();
  for (const element of root.querySelectorAll("[data-claims], [data-parts]")) {
    for (const id of [...named(element, "claims"), ...named(element, "parts")]) {
      const held = index.get(id);
      if (held === undefined) index.set(id, [element]);
      else held.push(element);
    }
  }
  return index;
}
