/** A time as a person types it: as exactly as it is known, and open where an end is not known. */
import type { components } from "../../api/schema";

export type TimeGiven = components["schemas"]["TimeGiven"];

/** How a time is told: not at all, as one moment, from one to another, or with one end open. */
export type How = "none" | "at" | "between" | "since" | "until";

export interface TimeDraft {
  readonly how: How;
  /** "2022", "2022-09", "2022-09-13" or "2022-09-13 20:00" (UTC): what is typed tells how exactly it is known. */
  readonly from: string;
  readonly to: string;
}

export const NO_TIME: TimeDraft = { how: "none", from: "", to: "" };

interface Told {
  readonly start: string;
  readonly end: string;
  readonly precision: "year" | "month" | "day" | "minute";
}

const TYPED = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?)?)?$/;

/** What was typed as the half-open time it may mean; null where it is no time. */
export function momentOf(typed: string): Told | null {
  const parts = TYPED.exec(typed.trim());
  if (parts === null) return null;
  const [year, month, day, hour, minute] = parts.slice(1).map((one: string | undefined) => (one === undefined ? undefined : Number(one)));
  if (year === undefined) return null;
  if (month === undefined) return lasting(Date.UTC(year, 0), Date.UTC(year + 1, 0), "year");
  if (month < 1 || month > 12) return null;
  if (day === undefined) return lasting(Date.UTC(year, month - 1), Date.UTC(year, month), "month");
  const at = Date.UTC(year, month - 1, day);
  if (day < 1 || new Date(at).getUTCDate() !== day) return null;
  if (hour === undefined || minute === undefined) return lasting(at, at + 86_400_000, "day");
  if (hour > 23 || minute > 59) return null;
  const instant = Date.UTC(year, month - 1, day, hour, minute);
  return lasting(instant, instant + 60_000, "minute");
}

function lasting(start: number, end: number, precision: Told["precision"]): Told {
  return { start: iso(start), end: iso(end), precision };
}

function iso(at: number): string {
  return new Date(at).toISOString().replace(".000Z", "Z");
}

/** The time as it is sent; null where none is told, "wrong" where what was typed is none. */
export function timeGiven(of: TimeDraft): TimeGiven | null | "wrong" {
  if (of.how === "none") return null;
  const [from, to] = [momentOf(of.from), momentOf(of.to)];
  const made = (start: string | null, end: string | null, precision: string): TimeGiven =>
    ({ start, end, precision, type: precision === "minute" ? "TIME" : "DATE", value: "" });
  if (of.how === "until") return to === null ? "wrong" : made(null, to.end, to.precision);
  if (from === null) return "wrong";
  if (of.how === "at") return made(from.start, from.end, from.precision);
  if (of.how === "since") return made(from.start, null, from.precision);
  return to === null || to.end <= from.start ? "wrong" : made(from.start, to.end, to.precision);
}

/** What stands, as it would be typed. */
export function timeDraft(of: { start: string | null; end: string | null; precision: string } | null): TimeDraft {
  if (of === null || (of.start === null && of.end === null)) return NO_TIME;
  if (of.start === null) return { how: "until", from: "", to: lastOf(of.end ?? "", of.precision) };
  if (of.end === null) return { how: "since", from: typed(of.start, of.precision), to: "" };
  const from = typed(of.start, of.precision);
  const told = momentOf(from);
  if (told !== null && (told.end === iso(Date.parse(of.end)) || of.start === of.end)) return { how: "at", from, to: "" };
  return { how: "between", from, to: lastOf(of.end, of.precision) };
}

function typed(at: string, precision: string): string {
  if (precision === "year") return at.slice(0, 4);
  if (precision === "month") return at.slice(0, 7);
  return /T00:00(:00)?/.test(at) && precision !== "minute" ? at.slice(0, 10) : at.slice(0, 16).replace("T", " ");
}

/** The last day (month, year) within an end that is not within itself. */
function lastOf(end: string, precision: string): string {
  const before = iso(Date.parse(end) - 60_000);
  return precision === "minute" || !/T00:00(:00)?/.test(end) ? typed(before, "minute") : typed(`${before.slice(0, 10)}T00:00:00Z`, precision);
}
