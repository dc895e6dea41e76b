/** Whether anybody disputes what is answered: read off the answers, so that no one's word weighs more. */
import type { StatusName } from "./Status";
import { isDenial, type Said } from "./value";

export type ContestName = "alone" | "undisputed" | "disputed" | "settled" | "denied";

export interface Voice extends Said {
  readonly origin: string;
  readonly party: string | null;
  /** How it stands to another answer, where that is known. */
  readonly relation?: string;
}

export const CONTESTS: Readonly<Record<ContestName, { sign: string; word: string; meaning: string }>> = {
  alone: { sign: "○", word: "one origin", meaning: "One origin alone says so; nobody else answers." },
  undisputed: { sign: "=", word: "no one disputes", meaning: "Several origins answer, and nobody says otherwise." },
  disputed: { sign: "≠", word: "disputed", meaning: "Origins contradict each other." },
  settled: { sign: "≠", word: "was disputed", meaning: "Origins contradicted each other, and a later answer has overtaken one of them." },
  denied: { sign: "⊘", word: "both sides deny", meaning: "Two sides or more answer, and all deny it." },
};

/**
 * How the answers to one question stand to each other; of each origin its last word counts.
 *
 * @param voices the answers, by when they were said. @param status of the question: whether those that stand contradict.
 */
export function contestOf(voices: readonly Voice[], status: StatusName): ContestName {
  const last = [...new Map(voices.map((one) => [one.origin, one])).values()];
  const deniers = new Set(last.filter(isDenial).map((one) => one.party));
  deniers.delete(null);
  if (last.length > 1 && last.every(isDenial) && deniers.size > 1) return "denied";
  if (status === "disputed") return "disputed";
  if (voices.some((one) => one.relation === "contradicts")) return "settled";
  return last.length > 1 ? "undisputed" : "alone";
}
