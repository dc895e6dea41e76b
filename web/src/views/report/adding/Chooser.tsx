/** The bar at the foot of the window while words are chosen: by keys, or by selecting them with the pointer. */
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { nudged, sentencesOf, step, type Words } from "./choosing";

interface Given {
  readonly text: string;
  readonly words: Words;
  /** What the words are for: "the words of the claim". */
  readonly what: string;
  readonly move: (words: Words) => void;
  readonly take: () => void;
  readonly leave: () => void;
}

const HELP: readonly (readonly [string, string])[] = [
  ["← →", "sentence"], ["Shift ← →", "the end by a word"], ["Shift ↑ ↓", "the beginning by a word"], ["Enter", "take them"], ["Esc", "leave"],
];

export function Chooser({ text, words, what, move, take, leave }: Given) {
  const bar = useRef<HTMLDivElement>(null);
  const sentences = useMemo(() => sentencesOf(text), [text]);
  useLayoutEffect(() => bar.current?.focus({ preventScroll: true }), [what]);
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(event, text, words, sentences);
    if (next !== null) move(next);
    else if (event.key === "Enter" && event.target === bar.current) take();
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={bar} class="chooser" role="group" tabIndex={0} aria-label={`Choose ${what}: arrow keys move, Enter takes`} onKeyDown={keys}>
      <p class="chooser-words"><b>Choose {what}.</b> <q aria-live="polite">{text.slice(words.start, words.end)}</q></p>
      <p class="chooser-ways">
        {HELP.map(([key, does]) => <span key={key}><kbd>{key}</kbd> {does}</span>)}
        <span class="muted">or select them with the pointer</span>
        <button type="button" class="first" onClick={take}>Take these words</button>
        <button type="button" onClick={leave}>Leave</button>
      </p>
    </div>
  );
}

function moved(event: KeyboardEvent, text: string, words: Words, sentences: readonly Words[]): Words | null {
  const by = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return null;
  if (!event.shiftKey) return step(sentences, words, by);
  return nudged(text, words, event.key === "ArrowRight" || event.key === "ArrowLeft" ? "end" : "start", by);
}
