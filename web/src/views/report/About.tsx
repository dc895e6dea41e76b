/** What is known of a report itself: who published it and when, how that is known, and the file it was read from. */
import { useState } from "preact/hooks";
import type { ReportDetail, Span } from "../../api/kinds";
import { tell } from "../../frame/notices";
import { moment, when } from "../../marks/when";
import { Fact } from "./ClaimFacts";
import { Versions } from "./Versions";

const BASIS: Readonly<Record<ReportDetail["dated"]["basis"], string>> = {
  given: "given with it", metadata: "from its page or file", url: "from its address", inferred: "worked out from its words",
  unknown: "not known",
};
const COPIES = {
  same: { earlier: "the same text as an earlier report", later: "the same text as a later report" },
  reprint: { earlier: "reprints", later: "is reprinted by" },
  revision: { earlier: "a later version of", later: "an earlier version of" },
} as const;
const SHORT = 12; // digits of a digest that are shown
const languages = new Intl.DisplayNames("en", { type: "language" });

/** Title, publisher and the like, and the incidents it tells of. */
export function Heading({ of }: { of: ReportDetail }) {
  const line = [of.publisher ?? "publisher not known", of.published === null ? "date not known" : moment(of.published), of.byline, of.dateline];
  return (
    <header class="report-heading">
      <h1 class="words">{of.title ?? "A report without a title"}</h1>
      <p class="report-line">{line.filter((one) => one !== null && one !== "").map((one) => <span key={one}>{one}</span>)}</p>
      {of.told_of.length > 0 && (
        <p class="report-incidents">Tells of {of.told_of.map((one) => <a key={one.id} href={`/incidents/${one.id}`}>{one.title}</a>)}</p>
      )}
    </header>
  );
}

/** @param id of the report, as an address names it. */
export function About({ of }: { of: ReportDetail }) {
  return (
    <dl class="facts about" aria-label="About the report">
      <Fact name="Published">
        {of.published === null ? "not known" : moment(of.published)}
        {of.published !== null && <span class="muted"> {BASIS[of.dated.basis]}</span>}
        {of.dated.evidence.map((one) => <Evidence key={one.start} report={of.id} of={one} />)}
      </Fact>
      <Fact name="Original">
        <a href={originalOf(of.id)} download>Save the file</a>{" "}
        <span class="muted">{of.original.media_type}, {sizeInWords(of.original.size)}</span>
      </Fact>
      <Fact name="SHA-256"><Digest of={of.original.sha256} /></Fact>
      <Fact name="Captured">
        {when(of.original.captured_at)} <span class="muted">from</span> <Source of={of.original.captured_from} />
        {of.original.locator !== null && <span class="muted">, {of.original.locator}</span>}
      </Fact>
      {of.captures.length > 1 && (
        <Fact name="Also from"><ul class="part-list">{of.captures.slice(1).map((one) => <li key={one.origin}><Source of={one.origin} /></li>)}</ul></Fact>
      )}
      {of.url !== null && of.url !== of.original.captured_from && <Fact name="Address"><Source of={of.url} /></Fact>}
      {of.language !== null && <Fact name="Language">{languages.of(of.language) ?? of.language}</Fact>}
      {of.copies.length > 0 && <Fact name="Copies"><Copies of={of} /></Fact>}
      <Versions of={of.id} />
      {of.record.refusals.length > 0 && (
        <Fact name="Not read">
          <ul class="part-list">{of.record.refusals.map((one) => <li key={one.reason}>{one.reason} <span class="muted">({one.stage})</span></li>)}</ul>
        </Fact>
      )}
    </dl>
  );
}

/** Where the bytes are that a report was read from. */
export function originalOf(id: string): string {
  return `/api/v1/reports/${encodeURIComponent(id)}/original`;
}

function Evidence({ report, of }: { report: string; of: Span }) {
  return <>{" "}<a class="quote-link" href={`/reports/${report}?at=${of.start}-${of.end}`}><q>{of.text}</q></a></>;
}

function Digest({ of }: { of: string }) {
  const [whole, setWhole] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(of).then(() => tell("The whole digest is copied."), () => setWhole(true));
  };
  return (
    <span class="digest">
      <code title={of}>{whole ? of : `${of.slice(0, SHORT)}…`}</code>
      <button type="button" class="quiet" onClick={copy}>Copy</button>
    </span>
  );
}

/** Where something came from: a link if it is an address of the web, and nothing else. */
function Source({ of }: { of: string }) {
  return /^https?:\/\//i.test(of) ? <a href={of} rel="noreferrer noopener" target="_blank">{of}</a> : <span class="path">{of}</span>;
}

function Copies({ of }: { of: ReportDetail }) {
  return (
    <ul class="part-list">
      {of.copies.map((copy) => {
        const [id, side] = copy.earlier === of.id ? [copy.later, "later" as const] : [copy.earlier, "earlier" as const];
        const other = of.others.find((one) => one.id === id);
        return (
          <li key={id}>
            {COPIES[copy.kind][side]} <a href={`/reports/${id}`}>{other?.publisher ?? other?.title ?? id}</a>
            {other !== undefined && other.published !== null && <span class="muted"> {moment(other.published)}</span>}
            <span class="muted"> {Math.round(copy.share * 100)}% shared</span>
          </li>
        );
      })}
    </ul>
  );
}

const counted = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 ** 2 ? `${counted.format(bytes / 1024)} kB` : `${counted.format(bytes / 1024 ** 2)} MB`;
}
