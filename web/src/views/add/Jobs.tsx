/** What was handed over since the server started. */
import { api, given } from "../../api/client";
import { useLoaded } from "../../api/load";
import { hasEnded, heading, size, some, tally } from "./words";

const SHOWN = 10;

export function Jobs() {
  const jobs = useLoaded("jobs", (signal) => given(api.GET("/api/v1/jobs", { signal })));
  const version = useLoaded("version", (signal) => given(api.GET("/api/v1/version", { signal })));
  const items = jobs.value?.items ?? [];
  return (
    <section class="add-jobs" aria-label="What is taken, and what was added">
      <h2>What is taken</h2>
      <ul class="add-taken">
        <li><strong>Text</strong> of one report, to the letter as you paste it</li>
        <li><strong>Files</strong>: text, HTML, PDF, e-mail, or JSON Lines with a report a line
          {version.value !== null && <span class="muted"> · up to {size(version.value.max_report)} a report, {size(version.value.max_upload)} at once</span>}
        </li>
        <li><strong>An address</strong>: the page is fetched from there, and from nowhere else</li>
      </ul>
      <p class="muted">What came and could not be read is listed under <a href="/refusals">refusals</a>.</p>
      {items.length > 0 && <h2>Added lately</h2>}
      {items.length > 0 && (
        <ul class="rows panel" aria-label="Added lately">
          {items.slice(0, SHOWN).map((one) => (
            <li key={one.id}>
              <a href={`/add?job=${one.id}`}>
                <span>{one.names[0]}{one.inputs > 1 ? ` and ${some(one.inputs - 1, "other")}` : ""}</span>
                <span class="row-about"><span>{hasEnded(one) ? tally(one) : heading(one)}</span><span>by {one.by}</span></span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
