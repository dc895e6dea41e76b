/** What stands in the field, and how a job is told in words. */
import type { JobRow } from "../../api/kinds";

/** The address that stands in the field alone; null where there is something else. */
export function addressIn(told: string): string | null {
  const bare = told.trim();
  return /^https?:\/\/\S+$/i.test(bare) && URL.canParse(bare) ? bare : null;
}

/** "1 report", "2 reports". */
export function some(n: number, one: string): string {
  return `${n.toLocaleString("en")} ${one}${n === 1 ? "" : "s"}`;
}

/** "20 MB". */
export function size(bytes: number): string {
  if (bytes < 1000) return some(bytes, "byte");
  const [by, unit] = bytes < 1_000_000 ? [1000, "kB"] as const : [1_000_000, "MB"] as const;
  const n = bytes / by;
  return `${n < 10 ? Number(n.toFixed(1)) : Math.round(n)} ${unit}`;
}

const ENDED: readonly JobRow["state"][] = ["done", "stopped", "failed"];

/** Whether nothing more will happen. */
export function hasEnded(job: JobRow): boolean {
  return ENDED.includes(job.state);
}

/** Where a job is, as its heading. */
export function heading(job: JobRow): string {
  if (job.stopping) return "Stopping after the report in hand";
  switch (job.state) {
    case "waiting": return "Waiting for the jobs before it";
    case "loading": return "Loading the reader";
    case "reading": return job.inputs === 1 ? "Reading" : `Reading ${Math.min(job.inputs_done + 1, job.inputs)} of ${job.inputs}`;
    case "linking": return "Linking with the other reports";
    case "done": return "Done";
    case "stopped": return "Stopped";
    case "failed": return "Ended by a fault";
  }
}

/** How far it is: of so many; null where nobody knows. */
export function reached(job: JobRow): { readonly done: number; readonly of: number } | null {
  if (job.state === "linking") return job.to_link > 1 ? { done: job.linked, of: job.to_link } : null;
  if (hasEnded(job)) return { done: 1, of: 1 };
  return job.state === "reading" && job.inputs > 1 ? { done: job.inputs_done, of: job.inputs } : null;
}

/** "3 added, 1 there already, 2 not read". */
export function tally(job: JobRow): string {
  const parts = [`${job.added} added`];
  if (job.known > 0) parts.push(`${job.known} there already`);
  if (job.refused > 0) parts.push(`${job.refused} not read`);
  return parts.join(", ");
}
