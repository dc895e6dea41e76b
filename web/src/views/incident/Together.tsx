/** Why these reports are together, which incidents lie near, and what people decided about it. */
import { useState } from "preact/hooks";
import { api, given } from "../../api/client";
import type { IncidentDetail } from "../../api/kinds";
import { usePaged } from "../../api/pages";
import { Shown } from "../../frame/States";
import { when } from "../../marks/when";
import type { Judging } from "./judging";
import { Near } from "./Near";
import { readable, Score } from "./Score";

type Link = IncidentDetail["links"][number];
const FIRST = 5; // links that stand open

export function Together({ of, judging }: { of: IncidentDetail; judging: Judging }) {
  const [open, setOpen] = useState(false);
  const titles = new Map(of.documents.map((one) => [one.id, one.title ?? one.publisher ?? one.origin]));
  return (
    <section class="together" aria-labelledby="together-title">
      <h2 id="together-title">Why these reports are together</h2>
      {of.links_n === 0
        ? <p class="muted">{of.reports === 1 ? "One report tells of it; nothing had to be brought together." : "No link is kept; people brought them together."}</p>
        : <Links of={of.links.slice(0, FIRST)} titles={titles} />}
      {of.links_n > FIRST && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{of.links_n - FIRST} more links</summary>
          {of.links_n <= of.links.length ? <Links of={of.links.slice(FIRST)} titles={titles} /> : open && <Further of={of} titles={titles} />}
        </details>
      )}
      <Near of={of} judging={judging} />
      <Judgements of={of} />
    </section>
  );
}

/** All but the first links of an incident that has many, a page at a time. */
function Further({ of, titles }: { of: IncidentDetail; titles: ReadonlyMap<string, string> }) {
  const list = usePaged<Link>(of.id, (after, signal) => given(api.GET("/api/v1/incidents/{incident_id}/links", {
    params: { path: { incident_id: of.id }, query: { limit: 100, ...(after === null ? {} : { after }) } }, signal })));
  return (
    <Shown loaded={list} what="the links">
      {(page) => (
        <>
          <Links of={page.items.slice(FIRST)} titles={titles} />
          {(list.more !== null || list.loadingMore) && (
            <button type="button" class="rows-more" disabled={list.more === null} onClick={() => list.more?.()}>
              {list.loadingMore ? "Loading…" : "More links"}
            </button>
          )}
        </>
      )}
    </Shown>
  );
}

function Links({ of, titles }: { of: readonly Link[]; titles: ReadonlyMap<string, string> }) {
  return (
    <ul class="links">
      {of.map((one) => (
        <li key={`${one.one} ${one.other}`}>
          <Score is={one.score} />
          <p>
            <a href={`/reports/${one.one}`}>{titles.get(one.one) ?? one.one}</a> and <a href={`/reports/${one.other}`}>{titles.get(one.other) ?? one.other}</a>
            <span class="muted">{readable(one.reason)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function Judgements({ of }: { of: IncidentDetail }) {
  const about = of.judgements.filter((one) => one.kind === "merge" || one.kind === "split");
  if (about.length === 0) return null;
  return (
    <>
      <h3>Judgements on it</h3>
      <ul class="links">
        {about.map((one) => (
          <li key={one.id}>
            <span class="tag">{one.kind === "merge" ? "brought together" : "kept apart"}</span>
            <p>
              {one.author}, {when(one.at)}: {one.reason === "" ? "no reason given" : one.reason}
              {typeof one.undone_at === "string" && <span class="muted">Undone by {one.undone_by ?? "nobody named"}, {when(one.undone_at)}.</span>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
