/**
 * A count in words, with what it leaves open: nothing is rounded, and no range becomes one number.
 * `null` is an open bound.
 */

const counted = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** "50", "more than 100", "at least 43", "24 to 60", "up to 20"; `hedge` as printed goes before the rest if there is no bound. */
export function bounds(low: number | null, high: number | null, hedge: string | null = null): string {
  if (low === null && high === null) return hedge ?? "an open number";
  if (low !== null && high !== null) return low === high ? counted.format(low) : `${counted.format(low)} to ${counted.format(high)}`;
  if (low !== null) return `${over(hedge) ? "more than" : "at least"} ${counted.format(over(hedge) ? low - 1 : low)}`;
  return `up to ${counted.format(high ?? 0)}`;
}

/** Whether a hedge excludes its number: of "over 100" the low bound is 101. */
function over(hedge: string | null): boolean {
  return hedge !== null && /^(over|more than|above|exceeding)\b/i.test(hedge);
}
