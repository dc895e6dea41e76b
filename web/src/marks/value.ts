/** An answer as its origin put it, in words; `within` leaves out what the question beside it says already. */

export interface Said {
  readonly value: string;
  readonly stance: string;
  readonly denied: boolean;
}

const BREACH = / violation$/;

/** "Azerbaijan" for "violated by Azerbaijan" beside "Who broke the ceasefire ...?"; everything else as it is. */
export function valueWithin(of: Said, measure: string): string {
  return BREACH.test(measure) ? of.value.replace(/^violated by /, "") : of.value;
}

/** Whether its origin says that this is not so. */
export function isDenial(of: Said): boolean {
  return of.denied || of.stance === "no" || of.stance.startsWith("not ") || of.stance.startsWith("denied");
}
