/** Ways on: parts of what is asked, the whole of it, and what else is asked of the same incident or agreement. */
import { api, given } from "../../api/client";
import type { QuestionDetail, QuestionRow } from "../../api/kinds";
import { useLoaded } from "../../api/load";
import { Status } from "../../marks/Status";
import { kin } from "./related";

const MOST = 500;
const SHOWN = 8;

export function Related({ of }: { of: QuestionDetail }) {
  const query = of.incident === null ? { topic: of.topic, limit: MOST } : { incident: of.incident, limit: MOST };
  const found = useLoaded(JSON.stringify(query), (signal) => given(api.GET("/api/v1/questions", { params: { query }, signal })));
  if (found.value === null) return null;
  const same = found.value.items.filter((one) => one.scope === of.scope);
  const { parts, wholes, others } = kin(of, same);
  if (parts.length + wholes.length + others.length === 0) return null;
  return (
    <nav class="related" aria-label="Related questions">
      <List title="The whole of it" of={wholes} />
      <List title="Parts of it" of={parts} />
      <List title={of.incident === null ? "Also asked of this agreement" : "Also asked of this incident"} of={others.slice(0, SHOWN)} />
      {others.length > SHOWN && of.incident !== null && <p><a href={`/incidents/${of.incident}`}>All {same.length} questions of this incident</a></p>}
    </nav>
  );
}

function List({ title, of }: { title: string; of: readonly QuestionRow[] }) {
  if (of.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>{of.map((one) => (
        <li key={one.id}><a href={`/questions/${one.id}`}>{one.text}</a><span class="bounds">{one.standing}</span><Status is={one.status} /></li>
      ))}</ul>
    </section>
  );
}
