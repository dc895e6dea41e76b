/** Who says it and through whom, as a short path: from the relay nearest the reader to the one who said it. */
import { KINDS } from "../../marks/origin";
import { hueOf } from "../../marks/Party";
import type { Link } from "./reading";

/**
 * @param bare names alone, in one line.
 * @param parties the names of all parties that are shown together.
 */
export function Chain({ of, parties, bare = false }: { of: readonly Link[]; parties: readonly string[]; bare?: boolean }) {
  return (
    <ol class={bare ? "chain chain-bare" : "chain"} aria-label="Who says it, and through whom">
      {of.map((link) => (
        <li key={link.mark} class={`chain-link chain-${link.kind} ${link.party === null ? "" : hueOf(link.party, parties)}`} data-parts={bare ? undefined : link.mark}>
          <span class={bare && link.party !== null ? "chain-name party" : "chain-name"}>{link.name}</span>
          {!bare && <About link={link} />}
        </li>
      ))}
    </ol>
  );
}

function About({ link }: { link: Link }) {
  const party = link.party !== null && link.party !== link.name ? link.party : null;
  return (
    <span class="chain-about">
      {link.office !== "" && <q>{link.office}</q>}
      {link.office === "" && link.kind !== "report" && link.kind !== link.name && <span title={KINDS[link.kind].meaning}>{KINDS[link.kind].word}</span>}
      {party !== null && <span>of {party}</span>}
    </span>
  );
}
