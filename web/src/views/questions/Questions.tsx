/** All questions: what was asked of each event, and where each stands. */
import { api, given } from "../../api/client";
import type { QuestionRow } from "../../api/kinds";
import { usePaged } from "../../api/pages";
import { Filters, filtered, type Filter } from "../../frame/Filters";
import { OrAdd } from "../../frame/Needs";
import { Rows } from "../../frame/Rows";
import { Empty, Shown } from "../../frame/States";
import { Place } from "../../marks/Place";
import { Status, STATUSES } from "../../marks/Status";
import { span, moment } from "../../marks/when";
import "./questions.css";

const FILTERS: readonly Filter[] = [
  { kind: "words", name: "about", label: "Words", hint: "soldiers killed" },
  { kind: "choice", name: "status", label: "Standing",
    choices: Object.entries(STATUSES).map(([value, { word }]) => ({ value, label: word })) },
  { kind: "choice", name: "topic", label: "Topic", choices: [
    { value: "figure", label: "a count" }, { value: "fact", label: "whether it happened" },
    { value: "agreement", label: "a ceasefire or agreement" }, { value: "territory", label: "ground" },
  ] },
  { kind: "words", name: "place", label: "Place", hint: "a name or AM" },
  { kind: "day", name: "since", label: "From" },
  { kind: "day", name: "until", label: "To" },
];

export default function Questions() {
  const query = filtered(FILTERS);
  const list = usePaged<QuestionRow>(JSON.stringify(query), (after, signal) =>
    given(api.GET("/api/v1/questions", { params: { query: { ...query, ...(after === null ? {} : { after }) } }, signal })));
  return (
    <div class="view">
      <div class="view-head"><h1>Questions</h1><p class="muted">What was asked of each event, and what stands</p></div>
      <Filters of={FILTERS} what="questions" />
      <Shown loaded={list} what="questions">
        {(page) => page.items.length === 0
          ? <Empty><p>No question fits.</p><OrAdd /></Empty>
          : <Rows what="questions" more={list.more} loadingMore={list.loadingMore}>{page.items.map((one) => <Row key={one.id} of={one} />)}</Rows>}
      </Shown>
    </div>
  );
}

function Row({ of }: { of: QuestionRow }) {
  return (
    <li>
      <a href={`/questions/${of.id}`} class="question-row">
        <span class="row-title">{of.text}</span>
        <span class="question-standing">{of.standing}</span>
        <span class="question-status"><Status is={of.status} /></span>
        <span class="row-about">
          {of.place !== null && <Place of={of.place} />}
          {(of.since !== null || of.until !== null) && <span>{span(of.since?.start ?? null, of.until?.end ?? null)}</span>}
          <span>{of.origins === 1 ? "1 origin" : `${of.origins} origins`}, {of.outlets === 1 ? "1 outlet" : `${of.outlets} outlets`}</span>
          {of.last_said !== null && <span>last said {moment(of.last_said)}</span>}
        </span>
      </a>
    </li>
  );
}
