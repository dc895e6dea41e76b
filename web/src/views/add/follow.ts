/** A job as it goes on: what the server holds of it first, then each event as it comes. */
import { useEffect, useState } from "preact/hooks";
import { api, Failure, given } from "../../api/client";
import type { JobDetail, JobItem, JobRow } from "../../api/kinds";
import { hasEnded } from "./words";

const AGAIN = 2000; // milliseconds until a lost server is asked again
const KINDS = ["progress", "added", "known", "refused", "linking", "done"] as const;

export interface Followed {
  readonly job: JobDetail | null;
  /** The connection is lost, and being tried again. */
  readonly lost: boolean;
  readonly failure: Failure | null;
}

interface JobEvent {
  readonly job: JobRow;
  readonly item: JobItem | null;
}

/** Follows a job to its end; null follows none. */
export function useJob(id: string | null): Followed {
  const [held, hold] = useState<Followed & { id: string | null }>({ id, job: null, lost: false, failure: null });
  useEffect(() => {
    hold({ id, job: null, lost: false, failure: null });
    if (id === null) return;
    return follow(id, (next) => hold((before) => ({ ...next(before), id })));
  }, [id]);
  return held.id === id ? held : { job: null, lost: false, failure: null };
}

/** @returns what ends it. */
function follow(id: string, hold: (next: (before: Followed) => Followed) => void): () => void {
  const stopper = new AbortController();
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    hold((before) => ({ ...before, lost: true }));
    timer = setTimeout(() => void begin(), AGAIN);
  };
  async function begin(): Promise<void> {
    try {
      const job = await given(api.GET("/api/v1/jobs/{job_id}", { params: { path: { job_id: id } }, signal: stopper.signal }));
      hold(() => ({ job, lost: false, failure: null }));
      if (!hasEnded(job)) listen(job.last);
    } catch (error) {
      if (stopper.signal.aborted) return;
      if (error instanceof Failure && error.code !== "unreachable") hold((before) => ({ ...before, lost: false, failure: error }));
      else later();
    }
  }
  function listen(after: number): void {
    const opened = new EventSource(`/api/v1/jobs/${encodeURIComponent(id)}/events?after=${after}`);
    source = opened;
    opened.onopen = () => hold((before) => ({ ...before, lost: false }));
    opened.onerror = () => {
      hold((before) => ({ ...before, lost: true }));
      if (opened.readyState === EventSource.CLOSED) later();
    };
    for (const kind of KINDS) {
      opened.addEventListener(kind, (told: MessageEvent<string>) => {
        if (kind === "done") {
          opened.close();
          void begin(); // what changed is told with the whole job
        } else hold((before) => ({ ...before, job: gone(before.job, JSON.parse(told.data) as JobEvent) }));
      });
    }
  }
  void begin();
  return () => {
    stopper.abort();
    source?.close();
    clearTimeout(timer);
  };
}

/** The job after an event. */
function gone(job: JobDetail | null, told: JobEvent): JobDetail | null {
  if (job === null || told.job.last < job.last) return job;
  return { ...job, ...told.job, items: told.item === null ? job.items : [...job.items, told.item] };
}
