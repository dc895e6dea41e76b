/** A correction as its form holds it, and what of it is another value than before. */
import type { components } from "../../api/schema";
import type { ClaimRead, FigureRead } from "../report/reading";

export type Values = components["schemas"]["ValuesGiven"];

/** The fields of the form, each as typed; "" where nothing stands. */
export interface Draft {
  readonly low: string;
  readonly high: string;
  readonly population: string;
  readonly victim: string;
  readonly act: string;
  readonly polarity: string;
  readonly certainty: string;
  readonly source: string;
  readonly kind: string;
  readonly party: string;
}

/** What stands now. @param figure null where no figure is judged. */
export function draftOf(read: ClaimRead, figure: FigureRead | null): Draft {
  const { act, commitment } = read.claim;
  return { ...figureDraft(figure), act, polarity: commitment.polarity, certainty: commitment.certainty, ...sourceDraft(read.chain.at(-1)) };
}

function figureDraft(of: FigureRead | null): Pick<Draft, "low" | "high" | "population" | "victim"> {
  if (of === null) return { low: "", high: "", population: "", victim: "" };
  const { low, high, victim } = of.figure;
  return { low: String(low ?? ""), high: String(high ?? ""), population: victim.population, victim: of.party ?? "" };
}

function sourceDraft(of: ClaimRead["chain"][number] | undefined): Pick<Draft, "source" | "kind" | "party"> {
  if (of === undefined) return { source: "", kind: "institution", party: "" };
  return { source: of.name, kind: of.kind, party: of.party === of.name ? "" : of.party ?? "" };
}

/** The values that differ, of the figure and of the claim; a part of which nothing differs is empty. */
export function changesOf(before: Draft, after: Draft): { readonly figure: Values; readonly claim: Values } {
  const differs = (...names: readonly (keyof Draft)[]): boolean => names.some((name) => before[name].trim() !== after[name].trim());
  return {
    figure: {
      ...(differs("low") ? { low: count(after.low) } : {}), ...(differs("high") ? { high: count(after.high) } : {}),
      ...(differs("population") ? { population: after.population as NonNullable<Values["population"]> } : {}),
      ...(differs("victim") ? { victim: after.victim.trim() === "" ? null : after.victim.trim() } : {}),
    },
    claim: {
      ...(differs("act") ? { act: after.act.trim() } : {}),
      ...(differs("polarity") ? { polarity: after.polarity as NonNullable<Values["polarity"]> } : {}),
      ...(differs("certainty") ? { certainty: after.certainty as NonNullable<Values["certainty"]> } : {}),
      ...(differs("source", "kind", "party") ? { source: sourceOf(after) } : {}),
    },
  };
}

function count(typed: string): number | null {
  return typed.trim() === "" ? null : Number(typed);
}

function sourceOf(draft: Draft): NonNullable<Values["source"]> {
  const party = draft.party.trim();
  return { name: draft.source.trim(), kind: draft.kind as NonNullable<Values["source"]>["kind"], party: party === "" ? null : party };
}
