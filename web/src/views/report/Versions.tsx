/** The versions of the watched article that a report is one of: when each was captured, and what changed in it. */
import { api, given } from "../../api/client";
import type { CapturedVersion } from "../../api/kinds";
import { useLoaded } from "../../api/load";
import { when } from "../../marks/when";
import { Fact } from "./ClaimFacts";

type ChangedFigure = NonNullable<CapturedVersion["difference"]>["figures"][number];

/** @param of id of the report. Nothing is shown of one that has a single version, or was not watched. */
export function Versions({ of }: { of: string }) {
  const loaded = useLoaded(of, (signal) =>
    given(api.GET("/api/v1/reports/{report_id}/versions", { params: { path: { report_id: of } }, signal })));
  if (loaded.failure !== null) return <Fact name="Versions">{loaded.failure.message}</Fact>;
  const found = (loaded.value ?? []).filter((one) => one.versions.length > 1).flatMap((one) => one.versions);
  if (found.length === 0) return null;
  return (
    <Fact name="Versions">
      <ol class="part-list">{found.map((one) => <Version key={`${one.article} ${one.number}`} of={one} here={one.document === of} />)}</ol>
    </Fact>
  );
}

function Version({ of, here }: { of: CapturedVersion; here: boolean }) {
  const name = `Version ${of.number}`;
  return (
    <li>
      {here ? <strong>{name}, this one</strong> : <a href={`/reports/${of.document}`}>{name}</a>}
      <span class="muted"> captured {when(of.captured_at)}</span>
      {of.difference !== null && (
        <>
          {of.difference.figures.map((one, place) => <p key={place}>{changed(one)}</p>)}
          {of.silent && <p><strong>Changed silently</strong>: the text tells of no correction or update.</p>}
          {of.difference.notice !== null && <p>The text tells of it: <q>{of.difference.notice}</q></p>}
          <details>
            <summary>What changed in the text</summary>
            {of.difference.reworded.map((one, place) => (
              <p key={place}>{one.before !== "" && <del>{one.before}</del>} {one.after !== "" && <ins>{one.after}</ins>}</p>
            ))}
          </details>
        </>
      )}
    </li>
  );
}

/** A figure that changed after publication, in the words of both versions. */
function changed(of: ChangedFigure): string {
  const what = of.party === null ? of.measure : `${of.measure}, ${of.party}`;
  if (of.before === null) return `${what}: “${of.after?.words ?? ""}” appeared`;
  return of.after === null ? `${what}: “${of.before.words}” vanished` : `${what}: “${of.before.words}” became “${of.after.words}”`;
}
