/** What the signs of the matrix mean, where nothing is pointed at. */
import { Certainty } from "../../../marks/Certainty";
import { RELATIONS, Relation, type RelationName } from "../../../marks/Relation";

const SHOWN: readonly RelationName[] = ["updates", "corrects", "contradicts", "corroborates", "repeats", "part_of"];

export function Legend() {
  return (
    <div class="legend">
      <p>Point at an answer, or press <kbd>m</kbd> and walk with the arrow keys: its words, its way and how it stands to another are told here.</p>
      <p class="legend-signs" aria-label="Signs">
        {SHOWN.map((name) => <Relation key={RELATIONS[name].word} is={name} />)}
        <Certainty is="probable" /><Certainty is="possible" /><Certainty is="underspecified" />
        <span><span aria-hidden="true">⊘</span> a denial</span>
      </p>
    </div>
  );
}
