/** The one door to the server: typed by its own description, every failure as words that say what to do. */
import createClient from "openapi-fetch";
import { again, sent } from "./entering";
import type { paths } from "./schema";

/** What went wrong, for a person. */
export class Failure extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor(code: string, message: string, remedy: string) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }
}

/** A page of elsewhere cannot send a header of one's own; the server asks for it where something is written. */
const OURS = { "Sayso-Request": "page" };

export const api = createClient<paths>({ baseUrl: location.origin, credentials: "same-origin", headers: OURS });
api.use(again);

/** Sends a form with files, which the typed door cannot. */
export async function postForm<T>(path: string, form: FormData): Promise<Answered<T>> {
  const response = await sent(() => fetch(path, { method: "POST", body: form, headers: OURS, credentials: "same-origin" }));
  const told = await response.json() as unknown;
  return response.ok ? { data: told as T, response } : { error: told, response };
}

interface Answered<T> {
  data?: T | undefined;
  error?: unknown;
  response: Response;
}

/**
 * What the server gave.
 *
 * @throws Failure if it refused, cannot be reached, or gave no answer that can be read.
 */
export async function given<T>(answer: Promise<Answered<T>>): Promise<T> {
  const got = await reached(answer);
  if (got.data !== undefined) return got.data;
  throw failure(got.error, got.response.status);
}

/**
 * Waits until something is done that gives nothing back.
 *
 * @throws Failure as `given` does.
 */
export async function done(answer: Promise<Answered<unknown>>): Promise<void> {
  const got = await reached(answer);
  if (!got.response.ok) throw failure(got.error, got.response.status);
}

/** What went wrong as a Failure, whatever was thrown. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const told = error instanceof Error ? error.message : String(error);
  return new Failure("page", `The page met an error of its own: ${told}`, "Load the page anew; if it stays, report it.");
}

async function reached<T>(answer: Promise<Answered<T>>): Promise<Answered<T>> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Failure("unreachable", "The server does not answer.", "See that `sayso serve` still runs, then try again.");
  }
}

function failure(told: unknown, status: number): Failure {
  const held = isObject(told) && isObject(told["error"]) ? told["error"] : {};
  const word = (name: string, otherwise: string): string => {
    const value = held[name];
    return typeof value === "string" && value !== "" ? value : otherwise;
  };
  return new Failure(word("code", String(status)), word("message", `The server refused with status ${status}.`),
    word("remedy", "Go back, or try again."));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
