/** How firmly something is said (FactBank): a disc that is the fuller the firmer, with the word. */

export type CertaintyName = "certain" | "probable" | "possible" | "underspecified";

export const CERTAINTIES: Readonly<Record<CertaintyName, { word: string; meaning: string; share: number }>> = {
  certain: { word: "certain", meaning: "Said as a fact.", share: 1 },
  probable: { word: "probable", meaning: "Said as likely.", share: 0.67 },
  possible: { word: "possible", meaning: "Said as something that may be.", share: 0.33 },
  underspecified: { word: "left open", meaning: "It is not said how sure it is: asked for, expected or wondered about.", share: 0 },
};

/** Where the edge of a disc that is filled to this share, clockwise from the top, ends. */
export function edge(share: number): string {
  const turn = share * 2 * Math.PI;
  const [x, y] = [8 + 6 * Math.sin(turn), 8 - 6 * Math.cos(turn)];
  return `M8 8V2A6 6 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`;
}

/** @param is null where nothing says how firmly. @param bare the sign alone; the word then stands for screen readers. */
export function Certainty({ is, bare = false }: { is: CertaintyName | null; bare?: boolean }) {
  if (is === null) return null;
  const { word, meaning, share } = CERTAINTIES[is];
  return (
    <span class="certainty" title={`${word}: ${meaning}`}>
      <svg class="certainty-sign" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" class={share === 1 ? "certainty-full" : "certainty-ring"} />
        {share > 0 && share < 1 && <path d={edge(share)} class="certainty-full" />}
      </svg>
      <span class={bare ? "unseen" : undefined}>{word}</span>
    </span>
  );
}
