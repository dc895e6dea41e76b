/** What people judged already of what waits: each with the reason, so that a disagreement can be weighed. */
import type { ReportDetail } from "../api/kinds";
import { when } from "../marks/when";
import { inWords } from "../views/report/Judged";

const DECISIONS: Readonly<Record<string, string>> = { accept: "says it is right", reject: "says it is not so", add: "added it" };

/** @param parts ids of the claim and of what is judged in it. */
export function Judged({ of, parts }: { of: ReportDetail; parts: readonly string[] }) {
  const found = of.judged.filter((one) => parts.includes(one.part));
  if (found.length === 0) return null;
  const ids = [...new Set(found.map((one) => one.judgement))];
  return (
    <section class="judging-judged" aria-label="What people judged">
      <h3>What people judged</h3>
      <ul>
        {ids.map((id) => {
          const values = found.filter((one) => one.judgement === id);
          const [first] = values;
          if (first === undefined) return null;
          const told = DECISIONS[first.decision] ?? values.filter((one) => one.field !== "")
            .map((one) => `${one.field}: ${inWords(one.machine)} → ${inWords(one.person)}`).join("; ");
          const reason = of.judgements.find((one) => one.id === id)?.reason ?? "";
          return (
            <li key={id}>
              <b>{first.author}</b> {told} <span class="muted">{when(first.at)}</span>
              <span class="judging-why">{reason === "" ? "no reason given" : `Reason: ${reason}`}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
