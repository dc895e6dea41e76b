/** Judgements as they are sent, and those of this visit, so that the last one can be taken back. */
import { api, given } from "../../api/client";
import type { components } from "../../api/schema";
import type { Values } from "./changes";

type Sent = components["schemas"]["JudgementGiven"];

/** One thing a person did: a correction of a figure and of its claim is one, and two judgements. */
export interface Done {
  readonly answer: string;
  readonly judgements: readonly string[];
}

const done: Done[] = [];

/** The last thing done that still stands; undefined where there is none in this visit. */
export function last(): Done | undefined {
  return done.at(-1);
}

/** Accepts or rejects a part of a report. */
export function decide(kind: "accept" | "reject", of: { answer: string; document: string; part: string }, reason: string): Promise<Done> {
  return keep(of.answer, [{ ...bare(of.document, reason), kind, part: of.part }]);
}

/** Sets values of parts right; the parts of which nothing changes are left out by who calls. */
export function correct(answer: string, document: string, parts: readonly { part: string; change: Values }[], reason: string): Promise<Done> {
  return keep(answer, parts.map(({ part, change }) => ({ ...bare(document, reason), kind: "correct" as const, part, change })));
}

/** Takes all of it back, the latest first. */
export async function undo(of: Done): Promise<void> {
  for (const id of [...of.judgements].reverse()) await takeBack(id);
  const at = done.indexOf(of);
  if (at !== -1) done.splice(at, 1);
}

/** Takes one judgement back. */
export async function takeBack(id: string): Promise<void> {
  await given(api.POST("/api/v1/judgements/{judgement_id}/undo", { params: { path: { judgement_id: id } } }));
}

async function keep(answer: string, bodies: readonly Sent[]): Promise<Done> {
  const kept: string[] = [];
  try {
    for (const body of bodies) kept.push((await given(api.POST("/api/v1/judgements", { body }))).judgement.id);
  } catch (error) {
    for (const id of kept.reverse()) await takeBack(id); // all of it or nothing
    throw error;
  }
  const made = { answer, judgements: kept };
  done.push(made);
  return made;
}

function bare(document: string, reason: string) {
  return { document, reason: reason.trim(), incidents: [], documents: [] };
}
