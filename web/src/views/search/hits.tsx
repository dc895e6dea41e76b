/** One thing found, with the words lit, and the way to where it stands. */
import { address, changed, text } from "../../address";
import type { components } from "../../api/schema";
import { moment } from "../../marks/when";
import { pieces } from "./lit";

export type Found = components["schemas"]["Found"];
type Told = Found["claims"][number];

/** A claim or report; it leads to the words in the report. */
export function Passage({ of }: { of: Told }) {
  const first = of.words[0];
  const at = first === undefined ? "" : `?at=${first.start}-${first.end}`;
  const told = pieces(of.snippet, of.start, of.words);
  return (
    <li>
      <a href={`/reports/${encodeURIComponent(of.document)}${at}`}>
        <span class="words">{told.map((piece, n) => (piece.found ? <mark key={n}>{piece.text}</mark> : piece.text))}</span>
        <span class="row-about">
          <span>{of.title ?? "a report without a title"}</span>
          {of.published !== null && <span>{moment(of.published)}</span>}
          {of.in_title && <span>also in its title</span>}
        </span>
      </a>
    </li>
  );
}

/** The claims of somebody: the same words, narrowed to who says them. */
function byOf(name: string): string {
  const query = changed(address.value.query, { by: name, kind: "claim" });
  return `/search${text(query)}`;
}

export function Actor({ of }: { of: Found["actors"][number] }) {
  return (
    <li>
      <a href={byOf(of.name)}>
        <span class="row-title">{of.name}</span>
        <span class="row-about"><span>{of.kind}</span>{of.party_name !== null && of.party_name !== of.name && <span>of {of.party_name}</span>}
          <span>{of.claims === 1 ? "1 claim" : `${of.claims} claims`}</span></span>
      </a>
    </li>
  );
}

export function Place({ of }: { of: Found["places"][number] }) {
  return (
    <li>
      <a href={`/?place=${encodeURIComponent(of.gazetteer_id ?? of.name)}`}>
        <span class="row-title">{of.name}</span>
        <span class="row-about"><span>{of.gazetteer_id === null ? "not located" : of.precision}</span>{of.country !== null && <span>{of.country}</span>}
          <span>{of.reports === 1 ? "1 report" : `${of.reports} reports`}</span></span>
      </a>
    </li>
  );
}
