/** Keys of the page: a view says which it has while it is shown, and the help lists them. */
import { signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";

export interface Key {
  /** As `KeyboardEvent.key` ("j", "?", "Enter"), or two in turn ("g i"). */
  readonly press: string;
  readonly does: string;
  readonly run: () => void;
}

export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly Key[];
}

export const groups = signal<readonly KeyGroup[]>([]);
const PAUSE = 1200; // milliseconds within which the second of two keys counts

/** Has these keys while the component is shown; the latest group wins where two want one key. */
export function useKeys(title: string, keys: readonly Key[]): void {
  useLayoutEffect(() => { // before the next key: who types fast would be heard by what was shown before
    if (keys.length === 0) return;
    const group = { title, keys };
    groups.value = [...groups.value, group];
    return () => { groups.value = groups.value.filter((one) => one !== group); };
  }, [title, keys]);
}

/** Starts to listen; keys typed into fields, or with a modifier, are left alone. */
export function listen(): void {
  let first = "";
  let at = 0;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || pressing(event)) return;
    const pair = event.timeStamp - at < PAUSE && first !== "" ? `${first} ${event.key}` : "";
    const found = (pair === "" ? undefined : keyOf(pair)) ?? keyOf(event.key);
    first = event.key;
    at = event.timeStamp;
    if (found === undefined) return;
    first = "";
    event.preventDefault();
    found.run();
  });
}

function keyOf(press: string): Key | undefined {
  return groups.value.flatMap((group) => group.keys).findLast((key) => key.press === press);
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement
    && (target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName)
      || (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type)));
}

/** Enter on what has a meaning for it of its own: a link, a button. */
function pressing(event: KeyboardEvent): boolean {
  return event.key === "Enter" && event.target instanceof Element && event.target.closest("a, button, summary") !== null;
}
