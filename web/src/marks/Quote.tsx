/** The exact words of a report, which lead to where they stand in it. */
import type { Words } from "../api/kinds";

/** The address of words in their report. */
export function placeOf(words: Words): string {
  return `/reports/${encodeURIComponent(words.document)}?at=${words.start}-${words.end}`;
}

export function Quote({ of }: { of: Words }) {
  return <a class="quote-link" href={placeOf(of)}><q>{of.text}</q></a>;
}
