/** One incident: what stands, its ceasefires, every answer of every origin, and the reports it is made of. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { address, go } from "../../address";
import { api, given } from "../../api/client";
import type { Agreements, IncidentDetail, Matrix } from "../../api/kinds";
import { useLoaded } from "../../api/load";
import { tell } from "../../frame/notices";
import { Empty, Shown } from "../../frame/States";
import type { ViewProps } from "../../routes";
import { answersOf, partiesOf } from "./matrix/answers";
import { Board } from "./matrix/Board";
import { Cards } from "./matrix/Cards";
import { Ceasefires } from "./Ceasefires";
import { HandOver } from "./HandOver";
import { Head } from "./Head";
import { useJudging } from "./judging";
import { Reports } from "./Reports";
import { Split } from "./Split";
import { Standing } from "./Standing";
import { standingOf } from "./standing";
import { Together } from "./Together";
import "../../judging/judging.css";
import "./incident.css";
import "./matrix/matrix.css";

interface Whole {
  readonly incident: IncidentDetail;
  readonly matrix: Matrix;
  readonly agreements: Agreements;
}

const NARROW = matchMedia("(max-width: 760px)");

export default function Incident({ id }: ViewProps) {
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const loaded = useLoaded<Whole>(`${id} ${turn}`, async (signal) => {
    const about = { params: { path: { incident_id: id } }, signal };
    const [incident, matrix, agreements] = await Promise.all([
      given(api.GET("/api/v1/incidents/{incident_id}", about)),
      given(api.GET("/api/v1/incidents/{incident_id}/matrix", about)),
      given(api.GET("/api/v1/incidents/{incident_id}/agreements", about)),
    ]);
    return { incident, matrix, agreements };
  });
  return <div class="view incident"><Shown loaded={loaded} what="the incident">{(whole) => <Told of={whole} named={id} again={again} />}</Shown></div>;
}

/** @param named as the address names it. @param again loads it anew. */
function Told({ of: { incident, matrix, agreements }, named, again }: { of: Whole; named: string; again: () => void }) {
  const judging = useJudging(incident.id, again);
  useLedOn(named, incident.id);
  const narrow = useNarrow();
  useEffect(() => { document.title = `${incident.title} – Sayso`; }, [incident]);
  const standing = standingOf(matrix.rows, answersOf(matrix));
  const reports = new Set(incident.documents.flatMap((one) => (one.title === null ? [] : [one.title])));
  return (
    <>
      <Head of={incident} parties={partiesOf(matrix)} />
      {matrix.rows.length > 0 && (
        <div class="incident-short">
          <Standing of={standing} />
          {agreements.items.length > 0 && <Ceasefires of={agreements} reports={reports} />}
        </div>
      )}
      <section class="incident-matrix" aria-labelledby="matrix-title">
        <h2 id="matrix-title">Who says what</h2>
        {matrix.rows.length === 0
          ? <Empty><p>Its reports answer no question yet: no count, no ceasefire, no ground, no contested attack.</p></Empty>
          : narrow ? <Cards matrix={matrix} /> : <Board matrix={matrix} />}
      </section>
      <div class="incident-below">
        <div>
          <Reports reports={incident.documents} copies={incident.copies} />
          <Split key={incident.id} of={incident} judging={judging} />
          <HandOver key={incident.id} incident={incident.id} />
        </div>
        <Together of={incident} judging={judging} />
      </div>
    </>
  );
}

/** An address whose incident is another one now leads on to it, and says so. */
function useLedOn(named: string, id: string): void {
  useEffect(() => {
    if (id.startsWith(named) || address.value.path !== `/incidents/${named}`) return;
    go(`/incidents/${id}`, { replace: true });
    tell("Its reports were brought together or set apart since: this is the incident that the address leads to now.");
  }, [named, id]);
}

function useNarrow(): boolean {
  const [narrow, set] = useState(NARROW.matches);
  useEffect(() => {
    const follow = (): void => set(NARROW.matches);
    NARROW.addEventListener("change", follow);
    return () => NARROW.removeEventListener("change", follow);
  }, []);
  return narrow;
}
