/** Everything that holds some words: claims and reports with the words lit, those who speak, places. */
import { address } from "../../address";
import { api, given } from "../../api/client";
import { useLoaded } from "../../api/load";
import { Filters, filtered, type Filter } from "../../frame/Filters";
import { Rows } from "../../frame/Rows";
import { Empty, Shown } from "../../frame/States";
import { CERTAINTIES } from "../../marks/Certainty";
import { Near } from "./Near";
import { Actor, Passage, Place, type Found } from "./hits";
import "./search.css";

const ACTS = ["accuse", "acknowledge", "announce", "assess", "claim", "condemn", "confirm", "demand", "deny", "doubt", "expect", "promise",
  "reject", "report", "say", "threaten", "urge", "warn"];
const MEASURES = ["killed", "wounded", "casualties", "captured", "missing", "detained", "displaced", "vehicles", "buildings", "area_km2"];
const FILTERS: readonly Filter[] = [
  { kind: "words", name: "q", label: "Words", hint: "ceasefire, or “a phrase”" },
  { kind: "choice", name: "kind", label: "Kind", choices: [
    { value: "claim", label: "claims" }, { value: "report", label: "reports" }, { value: "actor", label: "those who speak" },
    { value: "place", label: "places" }] },
  { kind: "choice", name: "act", label: "Act", choices: ACTS.map((value) => ({ value, label: value })) },
  { kind: "choice", name: "certainty", label: "How sure", choices: Object.entries(CERTAINTIES).map(([value, { word }]) => ({ value, label: word })) },
  { kind: "words", name: "by", label: "Who or party", hint: "a name" },
  { kind: "choice", name: "measure", label: "Counts", choices: MEASURES.map((value) => ({ value, label: value.replace("area_km2", "km²") })) },
  { kind: "words", name: "place", label: "Place", hint: "a name or AM" },
  { kind: "day", name: "since", label: "From" },
  { kind: "day", name: "until", label: "To" },
];
const MOST = 50; // of each kind

export default function Search() {
  const q = address.value.query.get("q")?.trim() ?? "";
  return (
    <div class="view">
      <div class="view-head"><h1>Search</h1><p class="muted">Claims, reports, those who speak, and places</p></div>
      <div class="search-filters">
        <Filters of={FILTERS} what="hits" />
        <Near />
      </div>
      {q === "" ? <Empty><p>Type words that must all stand there, above. Phrases go in double quotes.</p></Empty> : <Hits q={q} />}
    </div>
  );
}

function Hits({ q }: { q: string }) {
  const near = address.value.query.get("near");
  const query = { ...filtered(FILTERS), q, limit: MOST, ...(near === null ? {} : { near }) };
  const found = useLoaded<Found>(JSON.stringify(query), (signal) => given(api.GET("/api/v1/search", { params: { query }, signal })));
  return <Shown loaded={found} what="hits">{(value) => <Groups of={value} />}</Shown>;
}

function Groups({ of }: { of: Found }) {
  const n = of.claims.length + of.reports.length + of.actors.length + of.places.length;
  if (n === 0) return <Empty><p>Nothing holds these words.</p><p>Leave out a filter or a word.</p></Empty>;
  return (
    <div class="hits">
      <Rows what="hits" more={null} loadingMore={false}>
        <Title of="Claims" n={of.claims.length} />
        {of.claims.map((one) => <Passage key={one.id} of={one} />)}
        <Title of="Reports" n={of.reports.length} />
        {of.reports.map((one) => <Passage key={one.id} of={one} />)}
        <Title of="Those who speak" n={of.actors.length} />
        {of.actors.map((one) => <Actor key={`${one.kind} ${one.name}`} of={one} />)}
        <Title of="Places" n={of.places.length} />
        {of.places.map((one) => <Place key={one.gazetteer_id ?? one.name} of={one} />)}
      </Rows>
    </div>
  );
}

function Title({ of, n }: { of: string; n: number }) {
  if (n === 0) return null;
  return <li class="hits-title"><h2>{of}</h2><span class="muted">{n >= MOST ? `the first ${MOST}` : n}</span></li>;
}
