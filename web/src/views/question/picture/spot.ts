/** What can be pointed at in a picture: an answer, a report that passes it on, a state of an agreement. */
import type { Words } from "../../../api/kinds";
import type { Mark, Said } from "../told";
import type { Stated } from "../layout/lanes";
import { placeOf } from "../../../marks/Quote";
import { moment } from "../../../marks/when";

export type Spot =
  | { readonly kind: "answer"; readonly id: string; readonly said: Said }
  | { readonly kind: "relay"; readonly id: string; readonly said: Said; readonly mark: Mark; readonly n: number }
  | { readonly kind: "state"; readonly id: string; readonly holder: string; readonly state: Stated };

/** Where a spot leads: to the words in their report. */
export function hrefOf(spot: Spot): string {
  const words = wordsOf(spot);
  if (spot.kind === "relay") return words?.document === spot.mark.document ? placeOf(words) : `/reports/${encodeURIComponent(spot.mark.document)}`;
  return words === null ? `#${spot.id}` : placeOf(words);
}

/** The words that a spot stands on. */
export function wordsOf(spot: Spot): Words | null {
  if (spot.kind === "state") return spot.state.words;
  if (spot.kind === "answer") return spot.said.answer.words[0] ?? null;
  return spot.said.answer.words.find((one) => one.document === spot.mark.document) ?? null;
}

/** A spot for who hears it. */
export function named(spot: Spot): string {
  if (spot.kind === "state") return `${spot.holder}: ${spot.state.text}, ${moment(spot.state.at)}`;
  const { answer, called } = spot.said;
  const said = `${called}: ${answer.value}, ${answer.said_at === null ? "no date" : moment(answer.said_at)}`;
  if (spot.kind === "answer") return said;
  const by = spot.mark.publisher ?? spot.mark.title ?? "a report";
  const times = spot.n === 1 ? "" : `, and ${spot.n - 1} more like it`;
  return `${spot.mark.kind === "reprint" ? "Reprinted by" : "Passed on by"} ${by}${times}: ${said}`;
}
