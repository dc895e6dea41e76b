/** Which claims are shown: by what is done, by party, or those with figures; all of it stands in the address. */
import type { Filter } from "../../frame/Filters";
import type { ClaimRead } from "./reading";
import { actInWords } from "./wording";

/** The filters of a report's claims: only what is in it can be chosen. */
export function filtersOf(claims: readonly ClaimRead[]): readonly Filter[] {
  const acts = [...new Set(claims.map((one) => one.claim.act))].sort();
  const parties = [...new Set(claims.flatMap(partiesIn))].sort();
  return [
    { kind: "choice", name: "act", label: "What is done", choices: acts.map((value) => ({ value, label: actInWords(value) })) },
    { kind: "choice", name: "party", label: "Party", choices: parties.map((value) => ({ value, label: value })) },
    { kind: "choice", name: "with", label: "With", choices: [{ value: "figures", label: "figures" }] },
  ];
}

/** The claims that the address asks for. */
export function narrowed(claims: readonly ClaimRead[], query: URLSearchParams): readonly ClaimRead[] {
  const [act, party, holding] = [query.get("act"), query.get("party"), query.get("with")];
  return claims.filter((one) => (act === null || one.claim.act === act)
    && (party === null || partiesIn(one).includes(party)) && (holding !== "figures" || one.figures.length > 0));
}

function partiesIn(claim: ClaimRead): readonly string[] {
  return claim.chain.flatMap((link) => (link.party === null ? [] : [link.party]));
}
