/** What else waits: incidents that may be one, and judgements that no longer find what they are about. */
import { useState } from "preact/hooks";
import { api, given } from "../../api/client";
import { useLoaded } from "../../api/load";
import type { components } from "../../api/schema";
import { mayJudge, mayUndo } from "../../frame/may";
import { tell, tellWrong } from "../../frame/notices";
import { judge, takeBack } from "../../judging/sending";
import { tellDone } from "../../judging/undoing";
import { when } from "../../marks/when";

type Pair = components["schemas"]["NearPair"];
type Astray = components["schemas"]["AstrayJudgement"];

export function Apart() {
  const [turn, setTurn] = useState(0);
  const again = (): void => setTurn((before) => before + 1);
  const near = useLoaded<readonly Pair[]>(`near ${turn}`, async (signal) => (await given(api.GET("/api/v1/review/incidents", { signal }))).items);
  const astray = useLoaded<readonly Astray[]>(`astray ${turn}`, async (signal) => (await given(api.GET("/api/v1/review/astray", { signal }))).items);
  const [pairs, lost] = [near.value ?? [], astray.value ?? []];
  if (pairs.length + lost.length === 0) return null;
  return (
    <div class="review-apart">
      {pairs.length > 0 && (
        <section aria-labelledby="near-title">
          <h2 id="near-title">Incidents that may be one</h2>
          <ul class="rows panel">{pairs.map((one) => <Near key={`${one.one} ${one.other}`} of={one} again={again} />)}</ul>
        </section>
      )}
      {lost.length > 0 && (
        <section aria-labelledby="astray-title">
          <h2 id="astray-title">Judgements that are astray</h2>
          <p class="muted">The report is read otherwise now, and they change nothing.{mayJudge.value && " Make them anew in the report, or undo them."}</p>
          <ul class="rows panel">{lost.map((one) => <Lost key={one.judgement} of={one} again={again} />)}</ul>
        </section>
      )}
    </div>
  );
}

function Near({ of, again }: { of: Pair; again: () => void }) {
  const names = [of.one, of.other].map((id, index) => <a key={id} href={`/incidents/${id}`}>{of.titles[index] ?? id}</a>);
  const decide = (kind: "confirm" | "dismiss"): void => {
    judge("/review", [{ kind, incidents: [of.one, of.other] }], "").then((done) => {
      again();
      tellDone(kind === "confirm" ? "Brought together" : "Kept apart", done, again);
    }, tellWrong);
  };
  return (
    <li class="review-pair">
      <p>{names[0]} and {names[1]}<span class="row-about"><span title="How surely they are one, from 0 to 1; 0.5 is the bound.">{of.score.toFixed(2)}</span><span>{of.reason}</span></span></p>
      {mayJudge.value && <span class="review-pair-ways">
        <button type="button" onClick={() => decide("confirm")}>They are one<span class="unseen">: {of.titles.join(" and ")}</span></button>
        <button type="button" onClick={() => decide("dismiss")}>They are not<span class="unseen">: {of.titles.join(" and ")}</span></button>
      </span>}
    </li>
  );
}

function Lost({ of, again }: { of: Astray; again: () => void }) {
  const undo = (): void => { takeBack(of.judgement).then(() => { again(); tell("Taken back"); }, tellWrong); };
  return (
    <li class="review-pair">
      <p>{of.words}<span class="row-about"><span>{of.author}</span><span>{when(of.at)}</span><span>{of.why}</span></span></p>
      {mayJudge.value && <span class="review-pair-ways">
        <a class="button" href={`/reports/${of.document}`}>Judge it anew<span class="unseen"> in {of.title ?? "the report"}</span></a>
        {mayUndo(of.author) && <button type="button" onClick={undo}>Undo<span class="unseen">: {of.words}</span></button>}
      </span>}
    </li>
  );
}
