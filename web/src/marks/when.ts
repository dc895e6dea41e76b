/** Days and instants in words; all are UTC, and a day is never shown as an hour. */
import type { Moment, Period } from "../api/kinds";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const HOUR = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const MIDNIGHT = /T00:00(:00(\.0+)?)?(Z|\+00:00)?$/;
const ONE_DAY = 86_400_000; // milliseconds

/** "13 Sep 2022", or "13 Sep 2022, 20:00 UTC" for an instant; "no date" where there is none. */
export function when(told: string | null, how: { short?: boolean } = {}): string {
  if (told === null) return "no date";
  const at = new Date(told.length === 10 ? `${told}T00:00:00Z` : told);
  if (Number.isNaN(at.getTime())) return told;
  const day = (how.short === true ? SHORT : DAY).format(at);
  return told.length === 10 || MIDNIGHT.test(told) ? day : `${day}, ${HOUR.format(at)} UTC`;
}

/** A half-open span of days in words: "13 Sep 2022", "13 – 15 Sep 2022", "since 13 Sep 2022", "before 14 Sep 2022". */
export function span(start: string | null, end: string | null): string {
  if (start === null && end === null) return "no date";
  if (start === null) return `before ${when(end)}`;
  if (end === null) return `since ${when(start)}`;
  const last = new Date(Date.parse(end) - ONE_DAY);
  const whole = MIDNIGHT.test(end) || end.length === 10;
  if (!whole || last.getTime() <= Date.parse(start)) return when(start);
  return `${SHORT.format(new Date(start))} – ${DAY.format(last)}`;
}

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** A moment as precisely as it was told: an instant, a day, a month or a year. */
export function moment(told: Moment): string {
  if (told.precision === "year") return told.start.slice(0, 4);
  if (told.precision === "month") return MONTH.format(new Date(told.start));
  return told.precision === "day" ? when(told.start.slice(0, 10)) : when(told.start);
}

/** A period in words; one of which neither end is known has no date. */
export function period(told: Period): string {
  if (told.precision === "unknown") return "no date";
  if (told.precision === "instant") return when(told.start);
  if (told.precision === "month" && told.start !== null) return MONTH.format(new Date(told.start));
  if (told.precision === "year" && told.start !== null) return told.start.slice(0, 4);
  return span(told.start, told.end);
}
