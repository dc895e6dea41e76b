/** Where a question stands. */

export type StatusName = "single_origin" | "agreed" | "rising" | "revised" | "disputed";

export const STATUSES: Readonly<Record<StatusName, { sign: string; word: string; meaning: string }>> = {
  single_origin: { sign: "○", word: "one origin", meaning: "One origin alone says so, however many outlets repeat it." },
  agreed: { sign: "=", word: "agreed", meaning: "All origins say the same, or what is compatible." },
  rising: { sign: "↗", word: "rising", meaning: "One side's count of its own goes up from day to day." },
  revised: { sign: "↘", word: "revised", meaning: "An origin took back or lowered what it had said." },
  disputed: { sign: "≠", word: "disputed", meaning: "Origins contradict each other." },
};

export function Status({ is }: { is: StatusName }) {
  const { sign, word, meaning } = STATUSES[is];
  return <span class={`tag tag-${is}`} title={meaning}><span aria-hidden="true">{sign}</span>{word}</span>;
}
