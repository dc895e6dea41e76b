/** Where words stand on the page, and which words are selected there; offsets are UTF-16 units of the text. */
import { trimmed, type Words } from "./choosing";

/** The words that are selected within the text of the report; null where none are. */
export function selected(root: HTMLElement, text: string): Words | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [offsetOf(root, range.startContainer, range.startOffset, false), offsetOf(root, range.endContainer, range.endOffset, true)];
  if (start === null || end === null) return null;
  const words = trimmed(text, { start, end });
  return words.start < words.end ? words : null;
}

/** @param ending of an end that stands before a paragraph, the paragraph before it is meant. */
function offsetOf(root: HTMLElement, node: Node, offset: number, ending: boolean): number | null {
  if (!root.contains(node)) return null;
  const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
  if (paragraph === null || paragraph === undefined) {
    const children = [...node.childNodes].slice(0, offset).flatMap((one) => (one instanceof HTMLElement && one.dataset["start"] !== undefined ? [one] : []));
    const before = children.at(-1);
    return before === undefined ? 0 : Number(before.dataset["start"]) + (before.textContent.length);
  }
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  const within = range.toString().length;
  const start = Number(paragraph.dataset["start"]);
  if (ending && within === 0) return start; // the blank line before is trimmed off
  return start + within;
}

/** The words as a range of the page; null where they are not drawn. */
export function rangeOf(root: HTMLElement, words: Words): Range | null {
  const range = document.createRange();
  const [from, to] = [placeOf(root, words.start), placeOf(root, words.end)];
  if (from === null || to === null) return null;
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function placeOf(root: HTMLElement, at: number): { node: Node; offset: number } | null {
  const paragraphs = [...root.querySelectorAll<HTMLElement>("[data-start]")];
  const paragraph = paragraphs.findLast((one) => Number(one.dataset["start"]) <= at);
  if (paragraph === undefined) return null;
  let left = at - Number(paragraph.dataset["start"]);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
    last = node;
  }
  return last === null ? null : { node: last, offset: last.nodeValue?.length ?? 0 };
}

const NAME = "sayso-chosen";

/** Lights words without drawing the text anew; null lights none. */
export function light(range: Range | null): void {
  // Older browsers have no highlights of their own; there the browser's selection shows the words.
  const highlights = "highlights" in CSS ? CSS.highlights : null;
  if (highlights === null) {
    if (range === null) getSelection()?.removeAllRanges();
    else getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    return;
  }
  if (range === null) highlights.delete(NAME);
  else highlights.set(NAME, new Highlight(range));
}

/** Brings words into sight. @param below how much of the window's foot is covered. */
export function show(range: Range, below: number): void {
  const box = range.getBoundingClientRect();
  const [top, foot] = [120, innerHeight - below - 40];
  if (box.top >= top && box.bottom <= foot) return;
  scrollTo({ top: scrollY + box.top - top - (foot - top) / 4 });
}
