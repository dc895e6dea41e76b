/** What stands, in short: one line a question that matters, each side's word beside the others'. */
import { CONTESTS } from "../../marks/contest";
import { originName } from "../../marks/origin";
import { Value } from "../../marks/Value";
import { dayOf } from "./matrix/when";
import type { Stood } from "./matrix/answers";
import type { Course, Line, Saying, Standing as Lines } from "./standing";

const NAMED = 2; // origins that a line names; the others are counted

export function Standing({ of }: { of: Lines }) {
  return (
    <section class="standing" aria-labelledby="standing-title">
      <h2 id="standing-title">What stands</h2>
      <dl>
        {of.lines.map((line) => <Told key={line.row.id} line={line} />)}
        {of.told.length > 0 && (
          <div>
            <dt>Told to have happened</dt>
            <dd class="standing-told">
              {of.told.map(({ row, subject, contest, by }, at) => (
                <span key={row.id}>
                  {at > 0 && <span class="muted" aria-hidden="true">· </span>}
                  <span class="standing-sign" title={CONTESTS[contest].word} aria-label={CONTESTS[contest].word} role="img">{CONTESTS[contest].sign}</span>
                  {" "}<a href={`/questions/${row.id}`}>{subject}</a> <Against of={by} /><span class="muted"><Names of={by} /></span>{" "}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Told({ line }: { line: Line }) {
  const { sign, word } = CONTESTS[line.contest];
  return (
    <div>
      <dt>
        <span class={`standing-sign sign-${line.contest}`} title={word} aria-label={word} role="img">{sign}</span>
        <a href={`/questions/${line.row.id}`}>{line.subject}</a>
      </dt>
      <dd>
        {line.kind === "count"
          ? line.courses.map((course, at) => <CourseTold key={at} of={course} first={at === 0} />)
          : line.sayings.map((saying, at) => <SayingTold key={saying.value} of={saying} first={at === 0} />)}
      </dd>
    </div>
  );
}

/** "Ministry 49 (13 Sept) → Prime Minister over 100 → 105 (14 Sept)". */
function CourseTold({ of, first }: { of: Course; first: boolean }) {
  return (
    <span class="course">
      <Join against={of.against} first={first} />
      {of.steps.map((step, at) => {
        const before = of.steps[at - 1];
        const after = of.steps[at + 1];
        return (
          <span key={step.answer.id}>
            {at > 0 && <span class="course-then"> <span aria-hidden="true">→</span><span class="unseen">then</span> </span>}
            {before?.column !== step.column && <>{originName(step.column.origin)} </>}
            <Value of={step.answer} />
            {day(after) !== day(step) && <span class="muted"> {day(step)}</span>}
          </span>
        );
      })}
    </span>
  );
}

/** "Redia: Ministry, Governor and 2 more". */
function SayingTold({ of, first }: { of: Saying; first: boolean }) {
  const one = of.by[0];
  return (
    <span class="course">
      <Join against={of.against} first={first} />
      {one !== undefined && <Value of={{ ...one.answer, value: of.value }} />} <span class="muted"><Names of={of.by} /></span>
    </span>
  );
}

function Join({ against, first }: { against: boolean; first: boolean }) {
  if (first) return null;
  return against
    ? <span class="course-against" title="does not agree"><span aria-hidden="true">≠</span><span class="unseen">which does not agree with</span> </span>
    : <span class="course-beside" aria-hidden="true">· </span>;
}

/** What is said of a thing that is told to have happened, where it is not simply yes. */
function Against({ of }: { of: readonly Stood[] }) {
  const told = [...new Set(of.map((one) => one.answer.value))];
  return told.length === 1 && told[0] === "yes" ? null : <>{told.join(", ")} </>;
}

/** Those who say so, by name and by relay; beyond a few they are counted. */
function Names({ of }: { of: readonly Stood[] }) {
  const named = of.slice(0, NAMED).map(({ column, answer }) => {
    const name = column.origin.kind === "report" ? "the report itself" : originName(column.origin);
    return answer.relays.length === 0 ? name : `${name} through ${answer.relays.join(", ")}`;
  });
  const more = of.length - named.length;
  return <>{named.join(", ")}{more > 0 && ` and ${more} more`}</>;
}

function day(of: Stood | undefined): string | null {
  return of === undefined ? null : dayOf(of.answer.said_at);
}
