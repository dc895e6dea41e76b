/** Incidents as rows: what, when, where, between whom, and how their questions stand. */
import type { IncidentRow } from "../../api/kinds";
import type { Paged } from "../../api/pages";
import { OrAdd } from "../../frame/Needs";
import { Rows } from "../../frame/Rows";
import { Empty, Shown } from "../../frame/States";
import { Place } from "../../marks/Place";
import { period } from "../../marks/when";
import { dayOf, lit, placeKey, rowLit } from "./lit";
import { Merging, Tick } from "./merging";
import { Standing } from "./Standing";
import { typeName } from "./types";

const SIDES = 4; // named in a row; the rest are counted
const KINDS = 3;

export function List({ of }: { of: Paged<IncidentRow> }) {
  return (
    <Shown loaded={of} what="incidents">
      {(page) => page.items.length === 0
        ? <Empty><p>No incident fits.</p><OrAdd /></Empty>
        : (
          <>
            <Rows what="incidents" more={of.more} loadingMore={of.loadingMore}>
              {page.items.map((one) => <Row key={one.id} of={one} />)}
            </Rows>
            <Merging items={page.items} again={of.again} />
          </>
        )}
    </Shown>
  );
}

function Row({ of }: { of: IncidentRow }) {
  const [place, day] = [placeKey(of.place), dayOf(of.time)];
  const light = (): void => { lit.value = { on: "row", incident: of.id, place, day }; };
  const unlight = (): void => { lit.value = null; };
  return (
    <li class={rowLit(lit.value, of.id, place, day) ? "incident-lit" : undefined}>
      <Tick of={of} />
      <a href={`/incidents/${of.id}`} class="incident-row" onMouseEnter={light} onMouseLeave={unlight} onFocus={light} onBlur={unlight}>
        <span class="row-title">{of.title}</span>
        <span class="row-about">
          <span class="incident-when">{period(of.time)}</span>
          {of.place === null ? <span class="muted">no one place</span> : <Place of={of.place} />}
          {of.types.length > 0 && <span>{of.types.slice(0, KINDS).map(typeName).join(", ")}</span>}
        </span>
        <span class="row-about">
          {of.sides.length > 0 && <span>{sides(of.sides.map((side) => side.name))}</span>}
        </span>
        <span class="incident-foot">
          <span class="row-about">
            <span>{counted(of.reports, "report")}</span><span>{counted(of.origins, "origin")}</span>
            <span>{counted(of.questions.n, "question")}</span>
          </span>
          <Standing of={of.questions} />
        </span>
      </a>
    </li>
  );
}

/** "Norway, Sweden, Finland, NATO and 2 more". */
export function sides(names: readonly string[]): string {
  const rest = names.length - SIDES;
  if (rest === 1) return names.join(", ");
  return names.slice(0, SIDES).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

export function counted(n: number, what: string): string {
  return `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;
}
