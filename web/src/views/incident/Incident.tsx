/** One incident: what stands, its ceasefires, every answer of every origin, and the reports it is made of. */
import { useEffect, useState } from "preact/hooks";
import { api, given } from "../../api/client";
import type { Agreements, IncidentDetail, Matrix } from "../../api/kinds";
import { useLoaded } from "../../api/load";
import { Empty, Shown } from "../../frame/States";
import type { ViewProps } from "../../routes";
import { answersOf, partiesOf } from "./matrix/answers";
import { Board } from "./matrix/Board";
import { Cards } from "./matrix/Cards";
import { Ceasefires } from "./Ceasefires";
import { Head } from "./Head";
import { Reports } from "./Reports";
import { Standing } from "./Standing";
import { standingOf } from "./standing";
import { Together } from "./Together";
import "./incident.css";
import "./matrix/matrix.css";

interface Whole {
  readonly incident: IncidentDetail;
  readonly matrix: Matrix;
  readonly agreements: Agreements;
}

const NARROW = matchMedia("(max-width: 760px)");

export default function Incident({ id }: ViewProps) {
  const loaded = useLoaded<Whole>(id, async (signal) => {
    const about = { params: { path: { incident_id: id } }, signal };
    const [incident, matrix, agreements] = await Promise.all([
      given(api.GET("/api/v1/incidents/{incident_id}", about)),
      given(api.GET("/api/v1/incidents/{incident_id}/matrix", about)),
      given(api.GET("/api/v1/incidents/{incident_id}/agreements", about)),
    ]);
    return { incident, matrix, agreements };
  });
  return <div class="view incident"><Shown loaded={loaded} what="the incident">{(whole) => <Told of={whole} />}</Shown></div>;
}

function Told({ of: { incident, matrix, agreements } }: { of: Whole }) {
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
        <Reports reports={incident.documents} copies={incident.copies} />
        <Together of={incident} />
      </div>
    </>
  );
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
