/** Cards beside a text: each as near to its words as can be, none over another. */

export interface Card {
  /** Where its words stand, from the top. */
  readonly wanted: number;
  readonly height: number;
}

const GAP = 6; // pixels between cards
const FIRM = 1e6; // what the card that is held weighs against the others

/**
 * Tops of cards in their order, as near to what they want as possible (least squares), from 0 down.
 *
 * Where a card would stand is its place among the cards above it plus a shift; shifts may only grow, and where wanted ones
 * fall they are pooled (isotonic regression).
 *
 * @param held index of the card that stands by its words whatever becomes of the others; -1 for none.
 */
export function stacked(cards: readonly Card[], held = -1): readonly number[] {
  const pools: { sum: number; weight: number; n: number }[] = [];
  let above = 0;
  cards.forEach((card, index) => {
    const weight = index === held ? FIRM : 1;
    let pool = { sum: (card.wanted - above) * weight, weight, n: 1 };
    for (let last = pools.at(-1); last !== undefined && last.sum / last.weight > pool.sum / pool.weight; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, weight: pool.weight + last.weight, n: pool.n + last.n };
      pools.pop();
    }
    pools.push(pool);
    above += card.height + GAP;
  });
  const shifts = pools.flatMap((pool) => Array.from({ length: pool.n }, () => Math.max(0, pool.sum / pool.weight)));
  let top = 0;
  return cards.map((card, index) => {
    const place = Math.round(top + (shifts[index] ?? 0));
    top += card.height + GAP;
    return place;
  });
}
