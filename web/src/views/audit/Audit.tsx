/** The audit log: every judgement and every undoing in order, to be read a page at a time, narrowed, taken back and saved. */
import { useState } from "preact/hooks";
import { api, given } from "../../api/client";
import { useLoaded } from "../../api/load";
import { usePaged } from "../../api/pages";
import type { components } from "../../api/schema";
import { Filters, filtered, type Filter } from "../../frame/Filters";
import { mayJudge, mayUndo } from "../../frame/may";
import { tell, tellWrong } from "../../frame/notices";
import { Rows } from "../../frame/Rows";
import { Empty, Shown } from "../../frame/States";
import { when } from "../../marks/when";
import { takeBack } from "../../judging/sending";
import "./audit.css";

const KINDS = [["accept", "accepted"], ["correct", "corrected"], ["reject", "rejected"], ["add", "added"], ["merge", "brought together"],
  ["split", "set apart"], ["undo", "undone"]] as const;

type Entry = components["schemas"]["AuditEntry"];

export default function Audit() {
  const [turn, setTurn] = useState(0);
  const authors = useLoaded(`authors ${turn}`, (signal) => given(api.GET("/api/v1/audit/authors", { signal })));
  const filters = filtersOf(authors.value ?? []);
  const { report, ...query } = filtered(filters);
  const asked = { ...query, ...(report === undefined ? {} : { document: report }), order: "latest" as const };
  const log = usePaged<Entry>(`${JSON.stringify(asked)} ${turn}`, (after, signal) =>
    given(api.GET("/api/v1/audit", { params: { query: { ...asked, ...(after === null ? {} : { after }) } }, signal })));
  const again = (): void => setTurn((before) => before + 1);
  return (
    <div class="view">
      <div class="view-head">
        <h1>Audit log</h1><p class="muted">What people decided and took back, the latest first</p>
        <p class="audit-save">
          <a href="/api/v1/audit/whole?format=json" download="sayso-audit.json">Save as JSON</a>
          <a href="/api/v1/audit/whole?format=prov" download="sayso-audit.prov.json">Save as PROV-JSON</a>
        </p>
      </div>
      <Filters of={filters} what="audit log" />
      <Shown loaded={log} what="the audit log">
        {(page) => page.items.length === 0
          ? <Empty>{Object.keys(query).length > 0 || report !== undefined ? <p>No entry fits.</p> : <p>Nobody has judged anything yet.{mayJudge.value && <> <a href="/review">Review what waits</a>.</>}</p>}</Empty>
          : <Rows what="entries" more={log.more} loadingMore={log.loadingMore}>
              {page.items.map((one) => <Row key={`${one.judgement.id} ${one.what}`} of={one} again={again} />)}
            </Rows>}
      </Shown>
    </div>
  );
}

function filtersOf(authors: readonly string[]): readonly Filter[] {
  return [
    { kind: "choice", name: "author", label: "Who", choices: authors.map((value) => ({ value, label: value })) },
    { kind: "choice", name: "kind", label: "What was done", choices: KINDS.map(([value, label]) => ({ value, label })) },
    { kind: "day", name: "since", label: "From" }, { kind: "day", name: "until", label: "To" },
    { kind: "words", name: "report", label: "Report", hint: "id, or how it begins" },
  ];
}

function Row({ of, again }: { of: Entry; again: () => void }) {
  const [busy, setBusy] = useState(false);
  const { judgement } = of;
  const stands = of.what === "judged" && (judgement.undone_at ?? null) === null;
  const back = (): void => {
    setBusy(true);
    takeBack(judgement.id).then(() => { tell("Taken back"); again(); }, (error: unknown) => {
      setBusy(false);
      tellWrong(error);
    });
  };
  return (
    <li>
      <div class="audit-row" data-row tabIndex={-1}>
        <p><b>{of.author ?? "Somebody"}</b> {of.what === "judged" ? "judged:" : "took back:"} {of.words}</p>
        {judgement.reason !== "" && of.what === "judged" && <p class="audit-reason">Reason: {judgement.reason}</p>}
        <p class="row-about">
          <span>{when(of.at)}</span>
          {of.what === "judged" && !stands && <span>taken back since</span>}
          {typeof judgement.document === "string" && <Links of={[judgement.document]} />}
        </p>
        {judgement.left.length > 0 && <Sides left={judgement.left} right={judgement.right} />}
        {stands && mayUndo(of.author) && <button type="button" disabled={busy} onClick={back} aria-label={`Undo: ${of.words}`}>Undo</button>}
      </div>
    </li>
  );
}

/** The reports of one side and of the other; there may be many, and who reads the log wants the next entry. */
function Sides({ left, right }: { left: readonly string[]; right: readonly string[] }) {
  return (
    <details class="audit-sides">
      <summary>{left.length} and {right.length} reports</summary>
      <p class="row-about"><Links of={left} /></p>
      <p class="row-about"><span>and</span><Links of={right} /></p>
    </details>
  );
}

function Links({ of }: { of: readonly string[] }) {
  return <>{of.map((id) => <a key={id} href={`/reports/${id}`}>{id}</a>)}</>;
}
