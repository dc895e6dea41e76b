/** One question: where it stands and why, the picture over time, every answer with its words. */
import { useMemo, useRef } from "preact/hooks";
import { address, narrow } from "../../address";
import { api, given } from "../../api/client";
import type { QuestionDetail, Series } from "../../api/kinds";
import { useLoaded } from "../../api/load";
import { Shown } from "../../frame/States";
import type { ViewProps } from "../../routes";
import { Answers } from "./Answers";
import { Picture } from "./picture/Picture";
import { Related } from "./Related";
import { Standing } from "./Standing";
import { Saving } from "./saving/Saving";
import { partiesOf } from "./states";
import { story } from "./told";
import "./question.css";
import "./picture.css";

interface Both {
  readonly question: QuestionDetail;
  readonly series: Series;
}

export default function Question({ id }: ViewProps) {
  const loaded = useLoaded<Both>(id, async (signal) => {
    const params = { path: { question_id: id } };
    const [question, series] = await Promise.all([
      given(api.GET("/api/v1/questions/{question_id}", { params, signal })),
      given(api.GET("/api/v1/questions/{question_id}/series", { params, signal })),
    ]);
    document.title = `${question.text} – Sayso`;
    return { question, series };
  });
  return <div class="view"><Shown loaded={loaded} what="the question">{(both) => <Whole of={both} />}</Shown></div>;
}

function Whole({ of: { question, series } }: { of: Both }) {
  const at = dayOf(address.value.query.get("at"));
  const told = useMemo(() => story(question, series, at), [question, series, at]);
  const svg = useRef<SVGSVGElement | null>(null);
  return (
    <>
      <Standing of={question} />
      <div class="asof">
        <label class="asof-day"><span>As of day</span>
          <input type="date" value={at ?? ""} onChange={(event) => narrow({ at: event.currentTarget.value })} /></label>
        {at !== null && <button type="button" class="quiet" onClick={() => narrow({ at: null })}>All days</button>}
        {at !== null && <span role="status">{told.said.length} of {told.all} answers had been given by then.</span>}
        <Saving svg={svg} question={question} said={told.said} />
      </div>
      <Picture question={question} story={told} svg={svg} />
      <Answers said={told.said} reports={question.reports} parties={partiesOf(told.said, told.strips)} />
      <Related of={question} />
    </>
  );
}

/** A day as it stands in an address; null for what is none. */
function dayOf(told: string | null): string | null {
  return told !== null && /^\d{4}-\d{2}-\d{2}$/.test(told) && !Number.isNaN(Date.parse(told)) ? told : null;
}
