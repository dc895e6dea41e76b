/** Lights an answer, its row and column, and the answer it stands to. By attributes alone: nothing is drawn anew. */
import type { Stood } from "./answers";

/** @param box holds the table. @param of what is pointed at; null for nothing. */
export function light(box: HTMLElement, of: Stood | null): void {
  for (const lit of box.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
  if (of === null) return;
  answerIn(box, of.answer.id)?.setAttribute("data-lit", "here");
  box.querySelector(`[data-column="${of.at.column}"]`)?.setAttribute("data-lit", "head");
  answerIn(box, of.answer.id)?.closest("tr")?.querySelector("th")?.setAttribute("data-lit", "head");
  if (of.answer.to !== null) answerIn(box, of.answer.to)?.setAttribute("data-lit", "to");
}

/** The button of an answer. */
export function answerIn(box: HTMLElement, id: string): HTMLElement | null {
  return box.querySelector(`[data-answer="${CSS.escape(id)}"]`);
}

/** The id of the answer in which something happened; null beside all of them. */
export function answerAt(target: EventTarget | null): string | null {
  const button = target instanceof Element ? target.closest("[data-answer]") : null;
  return button?.getAttribute("data-answer") ?? null;
}
