/** What became of each report: added, there already, or not read and why. */
import type { JobDetail, JobItem } from "../../api/kinds";
import { some } from "./words";

const SHOWN = 200;
const SIGNS: Readonly<Record<JobItem["kind"], { sign: string; word: string }>> = {
  added: { sign: "+", word: "added" }, known: { sign: "=", word: "there already" }, refused: { sign: "!", word: "not read" },
};

/** The latest first while reports come, so that what happens is seen at once; refusals before all others. */
export function Items({ of }: { of: JobDetail }) {
  const refused = of.items.filter((one) => one.kind === "refused");
  const others = of.items.filter((one) => one.kind !== "refused").reverse();
  if (of.items.length === 0) return null;
  return (
    <>
      {refused.length > 0 && <List title="Not read" items={refused} />}
      {others.length > 0 && <List title="Reports" items={others} />}
    </>
  );
}

function List({ title, items }: { title: string; items: readonly JobItem[] }) {
  return (
    <div class="add-list">
      <h3>{title}</h3>
      <ul aria-label={title}>
        {items.slice(0, SHOWN).map((one, index) => <Row key={`${items.length - index}`} of={one} />)}
      </ul>
      {items.length > SHOWN && <p class="muted">and {some(items.length - SHOWN, "more report")}; <a href="/reports">see all reports</a></p>}
    </div>
  );
}

function Row({ of }: { of: JobItem }) {
  const { sign, word } = SIGNS[of.kind];
  return (
    <li class={`add-item add-item-${of.kind}`}>
      <span class="add-sign" aria-hidden="true">{sign}</span>
      <span class="add-item-name">
        {of.report === null ? <span class="add-name">{of.name}</span>
          : <a href={`/reports/${of.report}`} class="words">{of.title ?? of.name}</a>}
        {of.kind === "refused" && <span class="add-reason">{partly(of)}{of.reason}</span>}
        {of.kind !== "refused" && <span class="muted">{[word, of.publisher, of.title === null ? null : of.name].filter((one) => one !== null).join(" · ")}</span>}
      </span>
      {of.kind !== "refused" && <span class="number nowrap">{some(of.claims, "claim")}</span>}
    </li>
  );
}

/** Where only a part of a report was not read, that is said. */
function partly(of: JobItem): string {
  return of.stage === "intake" ? "" : `A part of it (${of.stage}): `;
}
