/** A time that a report names, in words, as exactly as it is known. */
import type { TimeMention } from "../../api/kinds";
import { span, when } from "../../marks/when";

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

export function timeInWords(of: TimeMention): string {
  if (of.start === null && of.end === null) return of.type === "DURATION" ? "for some time" : of.type === "SET" ? "again and again" : "no date";
  if (of.start === null || of.end === null) return span(of.start, of.end);
  if (of.precision === "year") return of.start.slice(0, 4);
  if (of.precision === "month") return MONTH.format(new Date(of.start));
  if (of.precision === "minute" || of.precision === "hour") return when(of.start);
  if (of.precision === "part_of_day") return `within ${when(of.start)} and ${when(of.end)}`;
  return span(of.start, of.end);
}
