/** The first view: what happened, where and when, side by side; to narrow one is to narrow all. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { address, narrow } from "../../address";
import { api, given } from "../../api/client";
import type { IncidentRow } from "../../api/kinds";
import { useLoaded } from "../../api/load";
import { usePaged, type Page, type Paged } from "../../api/pages";
import { Filters } from "../../frame/Filters";
import { Failed, Shown } from "../../frame/States";
import { asked, drawnFilters, FILTERS, type Query } from "./asked";
import { counted, List } from "./List";
import { MapPane } from "./map/MapPane";
import { Tabs, type TabName } from "./Tabs";
import { Timeline, type Dated } from "./timeline/Timeline";
import "./incidents.css";
import "./timeline/timeline.css";
import "./map/map.css";

const NARROW = "(max-width: 860px)";

export default function Incidents() {
  const query = address.value.query;
  const list = useList(asked(query));
  const narrowed = useNarrow();
  const set = FILTERS.filter((one) => query.has(one.name)).length;
  const tab = narrowed ? tabOf(query.get("tab")) : null;
  return (
    <div class="view incidents">
      <div class="view-head">
        <h1>Incidents</h1>
        <p class="muted" role="status">{totalOf(list.value)}</p>
      </div>
      {narrowed
        ? <details class="incidents-filters"><summary>Filters{set > 0 ? `, ${set} set` : ""}</summary><Filters of={FILTERS} what="incidents" /></details>
        : <Filters of={FILTERS} what="incidents" />}
      <Drawings />
      {tab !== null && <Tabs now={tab} />}
      <div class="incidents-parts">
        {tab !== "map" && tab !== "timeline" && <section class="incidents-list" aria-label="List"><List of={list} /></section>}
        {tab !== "list" && <Pictures query={query} list={list} tab={tab} />}
      </div>
    </div>
  );
}

/** The map and the timeline; on a phone one of them. */
function Pictures({ query, list, tab }: { query: URLSearchParams; list: Paged<IncidentRow>; tab: TabName | null }) {
  const around = useAround(asked(query, ["bbox"]));
  const timeline = useTimeline(asked(query, ["since", "until"]));
  const version = useLoaded("version", (signal) => given(api.GET("/api/v1/version", { signal })));
  const maps = around.value;
  const rows = list.value?.items;
  const dated = useMemo(() => datedOf(maps?.incidents.features ?? [], rows ?? []), [maps, rows]);
  return (
    <div class="incidents-pictures">
      {tab !== "timeline" && (
        <section class="panel" aria-label="Map">
          {around.failure === null
            ? <MapPane incidents={maps?.incidents ?? null} claims={maps?.claims ?? null} tiles={version.value?.tiles ?? null}
                ready={!list.loading && !version.loading} />
            : <Failed failure={around.failure} again={around.again} />}
        </section>
      )}
      {tab !== "map" && (
        <section class="panel" aria-label="Timeline">
          <Shown loaded={timeline} what="days">{(days) => <Timeline of={days} incidents={dated} />}</Shown>
        </section>
      )}
    </div>
  );
}

function totalOf(page: Page<IncidentRow> | null): string {
  if (page === null) return "";
  return page.total === null || page.total === undefined ? "very many" : counted(page.total, "incident");
}

function useList(query: Query) {
  return usePaged<IncidentRow>(JSON.stringify(query), (after, signal) =>
    given(api.GET("/api/v1/incidents", { params: { query: { ...query, ...(after === null ? {} : { after }) } }, signal })));
}

/** Incidents and the places of claims, around the box too: what the box leaves out stays in sight. */
function useAround(query: Query) {
  return useLoaded(JSON.stringify(query), async (signal) => {
    const [incidents, claims] = await Promise.all((["incidents", "claims"] as const).map((what) =>
      given(api.GET("/api/v1/map", { params: { query: { ...query, what } }, signal }))));
    if (incidents === undefined || claims === undefined) throw new Error("the map came without a part");
    return { incidents, claims };
  });
}

function useTimeline(query: Query) {
  return useLoaded(JSON.stringify(query), (signal) => given(api.GET("/api/v1/timeline", { params: { query }, signal })));
}

/** Incidents with their times: those on the map, and those in the list, each once. */
function datedOf(features: readonly { id: string; properties: { title: string; time: Dated["time"] } }[],
  rows: readonly IncidentRow[]): Dated[] {
  const all = new Map<string, Dated>();
  for (const one of features) all.set(one.id, { id: one.id, title: one.properties.title, time: one.properties.time });
  for (const one of rows) all.set(one.id, { id: one.id, title: one.title, time: one.time });
  return [...all.values()];
}

/** Filters without a field of their own, each with a way to take it out. */
function Drawings() {
  const set = drawnFilters(address.value.query);
  if (set.length === 0) return null;
  return (
    <ul class="incidents-set" aria-label="Also narrowed">
      {set.map(({ name, label }) => (
        <li key={name}><button type="button" onClick={() => narrow({ [name]: null, ...(name === "bbox" ? { follow: null } : {}) })}>
          {label} <span aria-hidden="true">×</span><span class="unseen">: take it out</span>
        </button></li>
      ))}
    </ul>
  );
}

function tabOf(told: string | null): TabName {
  return told === "map" || told === "timeline" ? told : "list";
}

function useNarrow(): boolean {
  const [is, set] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const look = (): void => set(media.matches);
    media.addEventListener("change", look);
    return () => media.removeEventListener("change", look);
  }, []);
  return is;
}
