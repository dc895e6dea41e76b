/** What has no place on the map: listed beside it, never pinned. */
import { counted } from "../List";
import type { WorldMap } from "./pins";

export function Unlocated({ incidents, claims }: { incidents: WorldMap | null; claims: WorldMap | null }) {
  const [lost, named] = [incidents?.unlocated ?? [], claims?.unlocated ?? []];
  if (lost.length === 0 && named.length === 0) return null;
  const [many, names] = [incidents?.unlocated_n ?? 0, claims?.unlocated_n ?? 0];
  return (
    <details class="map-unlocated">
      <summary>Not on the map: {[many > 0 ? counted(many, "incident") : "", names > 0 ? `${counted(names, "place")} that no gazetteer has` : ""]
        .filter((one) => one !== "").join(", ")}</summary>
      <ul>
        {lost.map((one) => (
          <li key={one.id}><a href={`/incidents/${one.id}`}>{one.title}</a> <span class="muted">{one.place ?? "no place agreed on"}</span></li>
        ))}
        {named.map((one) => <li key={one.id}><span class="words">{one.title}</span> <span class="muted">{counted(one.n, "claim")}</span></li>)}
      </ul>
    </details>
  );
}
