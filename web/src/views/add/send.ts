/** What is handed over: a text, an address, or files. */
import { api, given, postForm } from "../../api/client";
import type { JobTaken } from "../../api/kinds";

/** What is said of a report by who hands it over; "" where nothing is. */
export interface About {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url: string;
}

export const NOTHING_SAID: About = { title: "", publisher: "", published: "", url: "" };

/** Hands over a text. @returns the job's id. */
export async function sendText(text: string, about: About): Promise<string> {
  const body = { text, ...said(about) };
  return (await given(api.POST("/api/v1/reports", { body }))).job;
}

/** Has an address fetched. @returns the job's id. */
export async function sendAddress(address: string, about: About): Promise<string> {
  const { publisher, published } = about;
  return (await given(api.POST("/api/v1/reports", { body: { address, ...said({ ...NOTHING_SAID, publisher, published }) } }))).job;
}

/** Hands over files. @returns the job's id. */
export async function sendFiles(files: readonly File[], about: About): Promise<string> {
  const form = new FormData();
  for (const one of files) form.append("files", one, one.name);
  for (const name of ["publisher", "published"] as const) if (about[name] !== "") form.append(name, about[name]);
  return (await given(postForm<JobTaken>("/api/v1/reports", form))).job;
}

function said(about: About): Partial<About> {
  return Object.fromEntries(Object.entries(about).filter(([, value]) => value !== ""));
}
