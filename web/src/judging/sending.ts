/** Judgements as they are sent, and those of this visit, so that the last one can be taken back. */
import { api, given } from "../api/client";
import type { components } from "../api/schema";

export type Sent = components["schemas"]["JudgementGiven"];
export type Values = components["schemas"]["ValuesGiven"];
export type ClaimGiven = components["schemas"]["ClaimGiven"];
export type Made = components["schemas"]["JudgementMade"];

/** One thing a person did: a correction of a figure and of its claim is one, and two judgements. */
export interface Done {
  /** The address at which it was done, to go back to when it is taken back. */
  readonly at: string;
  readonly judgements: readonly string[];
  /** Incidents that are no more for it, and those that are now. */
  readonly gone: readonly string[];
  readonly made: readonly string[];
}

/** What is sent of a judgement besides its kind and reason. */
export type About = Partial<Omit<Sent, "reason">> & Pick<Sent, "kind">;

const done: Done[] = [];

/** The last thing done that still stands; undefined where there is none in this visit. */
export function last(): Done | undefined {
  return done.at(-1);
}

/** Keeps one thing that a person did: all of its judgements or none. */
export async function judge(at: string, parts: readonly About[], reason: string): Promise<Done> {
  const kept: Made[] = [];
  try {
    for (const part of parts) {
      const body: Sent = { incidents: [], documents: [], ...part, reason: reason.trim() };
      kept.push(await given(api.POST("/api/v1/judgements", { body })));
    }
  } catch (error) {
    for (const one of kept.reverse()) await takeBack(one.judgement.id);
    throw error;
  }
  const made: Done = { at, judgements: kept.map((one) => one.judgement.id), gone: kept.flatMap((one) => one.gone),
    made: kept.flatMap((one) => one.made) };
  done.push(made);
  return made;
}

/** Takes all of it back, the latest first. */
export async function undo(of: Done): Promise<Made | null> {
  let made: Made | null = null;
  for (const id of [...of.judgements].reverse()) made = await takeBack(id);
  const at = done.indexOf(of);
  if (at !== -1) done.splice(at, 1);
  return made;
}

/** Takes one judgement back. */
export function takeBack(id: string): Promise<Made> {
  return given(api.POST("/api/v1/judgements/{judgement_id}/undo", { params: { path: { judgement_id: id } } }));
}
