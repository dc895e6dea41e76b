/** What sides say of an agreement, or origins of a fact, as lanes. */
import type { LaneOf, Stated, Tone } from "./layout/lanes";
import { partyClass } from "./layout/looks";
import { byOrigin, type Lane, type Said, type Strip } from "./told";

const FOR = ["announced", "accepted", "effective", "holding", "extended", "kept", "yes"];
const AGAINST = ["violated", "collapsed", "ended", "rejected", "withdrawn", "denied", "no", "not"];

/** Whether a stance is for what is asked about, against it, or neither; by its first word. */
export function toneOf(stance: string): Tone {
  const first = stance.split(/[\s/:]/)[0] ?? "";
  return FOR.includes(first) ? "for" : AGAINST.includes(first) ? "against" : "neither";
}

/** The lanes of an agreement's strip: a holder each. @param titles of reports: one that speaks in its own voice is its title. */
export function stripLanes(strip: Strip, parties: readonly string[], titles: readonly (string | null)[]): readonly LaneOf[] {
  const called = (holder: string): string => (titles.includes(holder) ? `${holder} (the report itself)` : holder);
  return strip.lanes.map((lane) => ({ name: called(lane.holder), party: partyClass(lane.party, parties), states: statesOf(lane) }));
}

function statesOf(lane: Lane): readonly Stated[] {
  return lane.states.map((state) => ({
    id: `${state.position} ${lane.holder}`, text: state.state, at: state.at, tone: toneOf(state.stance), words: state.words, about: "",
  }));
}

/** A lane for each origin of a question without numbers: what it answered, and from when on. */
export function originLanes(said: readonly Said[], parties: readonly string[]): readonly LaneOf[] {
  return byOrigin(said.filter((one) => one.answer.said_at !== null)).map((group) => {
    const { answer, called } = group[0] as Said;
    return {
      name: called, party: partyClass(answer.origin.party?.name ?? null, parties),
      states: group.map(({ answer: one }) => ({
        id: one.id, text: one.value, at: one.said_at as NonNullable<typeof one.said_at>,
        tone: one.denied ? "against" : toneOf(one.stance), words: one.words[0] ?? null, about: one.why,
      })),
    };
  });
}

/** The names of all parties that a picture shows, from which their hues follow. */
export function partiesOf(said: readonly Said[], strips: readonly Strip[]): readonly string[] {
  const named = [...said.map((one) => one.answer.origin.party?.name), ...strips.flatMap((strip) => strip.lanes.map((lane) => lane.party))];
  return [...new Set(named.filter((name): name is string => typeof name === "string"))];
}
