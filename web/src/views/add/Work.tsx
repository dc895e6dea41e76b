/** One job: how far it is, what became of each report, and at its end what changed. */
import { useState } from "preact/hooks";
import { api, given } from "../../api/client";
import type { JobDetail } from "../../api/kinds";
import { Failed, Loading } from "../../frame/States";
import { mayUndo } from "../../frame/may";
import { tellWrong } from "../../frame/notices";
import type { Followed } from "./follow";
import { Items } from "./Items";
import { Outcome } from "./Outcome";
import { hasEnded, heading, reached, tally } from "./words";

export function Work({ of, close }: { of: Followed; close: () => void }) {
  const { job, lost, failure } = of;
  if (failure !== null && job === null) {
    return <section class="add-work"><Failed failure={failure} /><button type="button" onClick={close}>Close</button></section>;
  }
  if (job === null) return <section class="add-work">{lost ? <Lost /> : <Loading what="the job" />}</section>;
  return (
    <section class="add-work panel" aria-labelledby="job-title">
      <div class="add-head">
        <h2 id="job-title" aria-live="polite">{heading(job)}</h2>
        {hasEnded(job) ? <button type="button" class="quiet" onClick={close}>Close</button> : mayUndo(job.by) && <Stop job={job} />}
      </div>
      <Bar job={job} />
      <p class="add-now">
        <span class="number">{tally(job)}</span>
        {job.current !== "" && !hasEnded(job) && <span class="muted add-current">{job.current}</span>}
      </p>
      {lost && <Lost />}
      {failure !== null && <p class="add-failed" role="alert"><strong>{failure.message}</strong> {failure.remedy}</p>}
      {job.problem !== null && <p class="add-failed" role="alert"><strong>{job.problem.message}</strong> {job.problem.remedy}</p>}
      <Outcome of={job} />
      <Items of={job} />
    </section>
  );
}

function Bar({ job }: { job: JobDetail }) {
  const far = reached(job);
  if (hasEnded(job)) return null;
  return <progress class="add-bar" aria-label="How far it is" {...(far === null ? {} : { value: far.done, max: far.of })} />;
}

function Stop({ job }: { job: JobDetail }) {
  const [asked, ask] = useState(false);
  const stop = (): void => {
    ask(true);
    given(api.DELETE("/api/v1/jobs/{job_id}", { params: { path: { job_id: job.id } } })).catch((error: unknown) => {
      ask(false);
      tellWrong(error);
    });
  };
  return <button type="button" disabled={asked || job.stopping} onClick={stop}>Stop</button>;
}

function Lost() {
  return (
    <p class="add-lost" role="status">
      <span class="spinner" aria-hidden="true" />The connection is lost; it is tried again. What is being read goes on as long as the server runs.
    </p>
  );
}
