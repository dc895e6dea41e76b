/** How an answer stands to another one: a sign, a word, a colour; never the colour alone. */

export type RelationName = "first" | "repeats" | "updates" | "corrects" | "corroborates" | "contradicts" | "part_of";

export const RELATIONS: Readonly<Record<RelationName, { sign: string; word: string }>> = {
  first: { sign: "•", word: "first" },
  repeats: { sign: "↻", word: "repeats" },
  updates: { sign: "↗", word: "updates" },
  corrects: { sign: "↘", word: "corrects" },
  corroborates: { sign: "=", word: "agrees" },
  contradicts: { sign: "≠", word: "contradicts" },
  part_of: { sign: "⊂", word: "part of" },
};

/** @param bare the sign alone; the word then stands for screen readers. */
export function Relation({ is, bare = false }: { is: RelationName; bare?: boolean }) {
  const { sign, word } = RELATIONS[is];
  return (
    <span class={`mark mark-${is}`} title={word}>
      <span class="mark-sign" aria-hidden="true">{sign}</span>
      <span class={bare ? "unseen" : undefined}>{word}</span>
    </span>
  );
}
