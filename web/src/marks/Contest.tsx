/** Whether anybody disputes it: told by a sign, a word and the pattern of an edge; never by colour alone. */
import { CONTESTS, type ContestName } from "./contest";

export function Contest({ is }: { is: ContestName }) {
  const { sign, word, meaning } = CONTESTS[is];
  return <span class={`tag contest contest-${is}`} title={meaning}><span aria-hidden="true">{sign}</span>{word}</span>;
}
