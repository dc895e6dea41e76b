/** What stands beneath a saved picture: what was asked, each answer with its words, report and date, and what made it. */
import type { QuestionDetail } from "../../../api/kinds";
import { moment } from "../../../marks/when";
import { reportName, type Said } from "../told";

export interface Told {
  readonly text: string;
  readonly kind: "plain" | "words" | "note";
}

export function above(question: QuestionDetail): string {
  return `${question.text} ${question.standing} (${question.status.replace("_", " ")})${question.range === null ? "" : `: ${question.range.why}`}`;
}

/** @param notes how the picture is to be read. */
export function sources(question: QuestionDetail, said: readonly Said[], notes: readonly string[]): readonly Told[] {
  return [
    { text: notes.join(" "), kind: "note" },
    ...said.flatMap(({ answer, called }): readonly Told[] => {
      const words = answer.words[0];
      const report = question.reports.find((one) => one.id === words?.document);
      const where = report === undefined ? "" : ` In: ${reportName(report)}${report.published === null ? "" : `, ${moment(report.published)}`}${report.url === null ? "" : `, ${report.url}`}.`;
      const date = answer.said_at === null ? "no date" : moment(answer.said_at);
      return [{ text: `${called}, ${date}: ${answer.value}.${where}`, kind: "plain" },
        ...(words === undefined ? [] : [{ text: `“${words.text}”`, kind: "words" } as const])];
    }),
    { text: "Made with Sayso. It shows who says what, and does not decide who is right.", kind: "note" },
  ];
}
