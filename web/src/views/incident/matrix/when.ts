/** A moment in a cell: the day alone, since the row and the panel beside tell the rest. */
import type { Moment } from "../../../api/kinds";
import { moment, when } from "../../../marks/when";

const HOUR = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

/** "13 Sept", "no date": no hour. */
export function dayOf(told: Moment | null): string {
  if (told === null) return "no date";
  if (told.precision === "year" || told.precision === "month") return moment(told);
  return when(told.start.slice(0, 10), { short: true });
}

/** "13 Sept", "13 Sept 20:00", "no date". */
export function shortly(told: Moment | null): string {
  const day = dayOf(told);
  return told?.precision === "instant" ? `${day} ${HOUR.format(new Date(told.start))}` : day;
}
