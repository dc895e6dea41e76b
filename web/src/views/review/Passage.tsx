/** The words to be judged, lit in the passage they stand in. */
import type { ReportDetail, Span } from "../../api/kinds";
import { Quote } from "../../marks/Quote";
import { CodePoints } from "../report/codepoints";

const AROUND = 220; // code points before and after

/** @param words in the order of the text; they lead to the report. */
export function Passage({ of, words }: { of: ReportDetail; words: readonly Span[] }) {
  const first = words[0];
  const end = words.at(-1)?.end;
  if (first === undefined || end === undefined) return null;
  const points = new CodePoints(of.text);
  const text = (from: number, to: number): string => of.text.slice(points.unit(from), points.unit(to));
  const length = points.point(of.text.length);
  const [from, to] = [Math.max(0, first.start - AROUND), Math.min(length, end + AROUND)];
  return (
    <blockquote class="words review-passage">
      {from > 0 && "…"}
      {words.map((one, index) => (
        <span key={one.start}>
          {text(index === 0 ? from : words[index - 1]?.end ?? from, one.start)}
          <mark><Quote of={{ document: of.id, start: one.start, end: one.end, text: one.text }} /></mark>
        </span>
      ))}
      {text(end, to)}{to < length && "…"}
    </blockquote>
  );
}
