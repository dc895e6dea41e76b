/** The course of a ceasefire day by day: what each side says, and what it held at a chosen day. */
import type { Agreements } from "../../api/kinds";

export type Agreement = Agreements["items"][number];
export type State = Agreement["lanes"][number]["states"][number];

/** How a state is drawn: in force by its holder's word, not in force, broken, or neither. */
export type Tone = "on" | "off" | "breach" | "open";

const TONES: Readonly<Record<string, Tone>> = {
  announced: "on", accepted: "on", effective: "on", holding: "on", kept: "on", extended: "on",
  rejected: "off", withdrawn: "off", ended: "off", collapsed: "off", fighting: "off",
  violated: "breach",
};

export const SIGNS: Readonly<Record<Tone, { sign: string; word: string }>> = {
  on: { sign: "━", word: "in force, or to be" },
  off: { sign: "✕", word: "not in force" },
  breach: { sign: "!", word: "broken, by a side named" },
  open: { sign: "┄", word: "asked for, in doubt, or beside it" },
};

export function toneOf(state: Pick<State, "stance" | "breach">): Tone {
  return state.breach ? (state.stance === "violated" ? "breach" : "open") : TONES[state.stance] ?? "open";
}

/** The days on which anything was said of it, in order. */
export function daysOf(agreement: Agreement): readonly string[] {
  return [...new Set(agreement.lanes.flatMap((lane) => lane.states.map(dayOf)))].sort();
}

export function dayOf(state: State): string {
  return state.at.start.slice(0, 10);
}

/** What a holder says at the end of a day: its last word on whether it is in force, and its last on who broke it. */
export function heldAt(states: readonly State[], day: string): ReadonlySet<State> {
  const said = states.filter((one) => dayOf(one) <= day);
  const last = [said.findLast((one) => !one.breach), said.findLast((one) => one.breach)];
  return new Set(last.filter((one) => one !== undefined));
}

/** Whether a holder's word of an earlier day still stands on this one, with none of its own. */
export function carried(states: readonly State[], day: string): State | null {
  if (states.some((one) => dayOf(one) === day)) return null;
  return states.findLast((one) => !one.breach && dayOf(one) < day) ?? null;
}

/** The last of an agreement's days that is not after the day asked for; its last day where none is asked for. */
export function chosenDay(days: readonly string[], asked: string | null): string | null {
  const last = days.at(-1) ?? null;
  if (asked === null || asked === "") return last;
  return days.findLast((one) => one <= asked.slice(0, 10)) ?? days[0] ?? last;
}
