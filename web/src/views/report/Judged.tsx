/** What people decided about a value: what the machine said, what they say, who and when; and whose word stands. */
import type { JudgedValue, ReportDetail } from "../../api/kinds";
import { when } from "../../marks/when";

/** What stands beside the values of a report; nothing where nobody judged. */
export function notesOf(report: ReportDetail) {
  const by = new Map<string, JudgedValue[]>();
  for (const one of report.judged) {
    const key = `${one.part} ${one.field}`;
    by.set(key, [...(by.get(key) ?? []), one]);
  }
  return (part: string, field: string) => by.get(`${part} ${field}`)?.map((one) => <Note key={one.judgement} of={one} />);
}

function Note({ of }: { of: JudgedValue }) {
  const whole = of.field === "";
  return (
    <span class={of.in_effect ? "judged" : "judged judged-over"}>
      {whole ? `${DECISIONS[of.decision]} by ${of.author}` : `the machine says ${inWords(of.machine)}, ${of.author} ${inWords(of.person)}`}
      {`, ${when(of.at)}`}
      {of.against.length > 0 && <b> · not all agree</b>}
    </span>
  );
}

const DECISIONS: Readonly<Record<JudgedValue["decision"], string>> = {
  accept: "accepted", correct: "corrected", reject: "rejected", add: "added", merge: "brought together", split: "set apart",
};

/** A value of any kind: itself, or the name or words of what it is. */
export function inWords(value: JudgedValue["machine"]): string {
  if (value === null) return "nothing";
  if (typeof value !== "object") return String(value);
  return "name" in value ? value.name : value.value;
}
