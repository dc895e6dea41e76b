/** Days with how many incidents begin on them and how many claims were made; a stretch of them can be brushed. */
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { address } from "../../../address";
import type { components } from "../../../api/schema";
import { Empty } from "../../../frame/States";
import { when } from "../../../marks/when";
import { counted } from "../List";
import { lit } from "../lit";
import { Bars } from "./Bars";
import { Brush } from "./Brush";
import { at, barsOf, extentOf, ticksOf, unitFor, xOf, type Bar, type Extent, type Unit } from "./scale";
import { daysOf, spansOf } from "./spans";
import { Spans } from "./Spans";

export type Dated = Parameters<typeof spansOf>[0][number];

const LANES = 5;
const LANE = 9; // pixels
const UP = 62; // height for incidents
const DOWN = 34; // for claims
const AXIS = 22;

export function Timeline({ of, incidents }: { of: components["schemas"]["Timeline"]; incidents: readonly Dated[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const extent = useMemo(() => extentOf([...of.days.map((day) => day.day), ...daysOf(incidents), ...asked()]),
    [of, incidents, asked().join()]);
  return (
    <div class="timeline" ref={frame}>
      {extent === null ? <Empty><p>Nothing here has a day.</p></Empty>
        : width > 0 && <Drawn of={of} incidents={incidents} extent={extent} width={width} />}
      {of.more && <p class="timeline-undated" role="status">More than 50,000 claims fit: the last said are counted. Narrow the filters.</p>}
      <Undated of={of.undated} />
    </div>
  );
}

function Drawn({ of, incidents, extent, width }: {
  of: components["schemas"]["Timeline"]; incidents: readonly Dated[]; extent: Extent; width: number;
}) {
  const hatch = useId();
  const unit = unitFor(extent, width);
  const bars = useMemo(() => barsOf(of.days, unit), [of, unit]);
  const { spans, left } = useMemo(() => spansOf(incidents, extent, LANES), [incidents, extent]);
  const lanes = Math.max(0, ...spans.map((one) => one.lane + 1));
  const top = lanes * LANE + (lanes > 0 ? 4 : 0);
  const axis = top + UP;
  const height = axis + AXIS + DOWN;
  return (
    <>
      <p class="timeline-readout" aria-hidden="true">{readout(bars, unit)}</p>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group"
        aria-label={`${counted(sum(of.days, "incidents"), "incident")} and ${counted(sum(of.days, "claims"), "claim")} by ${unit}`}>
        <Spans of={spans} extent={extent} width={width} lane={LANE} hatch={hatch} />
        <Bars of={bars} extent={extent} width={width} axis={axis} up={UP} down={DOWN} gap={AXIS} />
        <g class="timeline-names" aria-hidden="true"><text x={0} y={top + 10}>incidents</text><text x={0} y={height - 4}>claims</text></g>
        {ticksOf(extent, width).map((tick) => {
          const x = xOf(tick.time, extent, width);
          return (
            <g key={tick.time} aria-hidden="true">
              <line class="timeline-tick" x1={x} x2={x} y1={axis} y2={axis + 5} />
              {x < width - 48 && <text class="timeline-label" x={x + 3} y={axis + 15}>{tick.label}</text>}
            </g>
          );
        })}
        <Brush bars={bars} unit={unit} extent={extent} width={width} height={height} />
      </svg>
      {left > 0 && <p class="muted timeline-left">{counted(left, "more incident")} over several days {left === 1 ? "has" : "have"} no room here.</p>}
    </>
  );
}

/** What has no day is counted, never put on one. */
function Undated({ of }: { of: components["schemas"]["Day"] }) {
  const told = ([["incidents", "incident"], ["claims", "claim"], ["reports", "report"]] as const)
    .filter(([name]) => of[name] > 0).map(([name, one]) => counted(of[name], one));
  return told.length === 0 ? null : <p class="timeline-undated">Without a day: {told.join(", ")}</p>;
}

/** What stands on the bar that is lit. */
function readout(bars: readonly Bar[], unit: Unit): string {
  const now = lit.value;
  if (now?.on !== "bar") return "Drag over days to see only those";
  const bar = bars.find((one) => one.from === now.from);
  return `${named(now.from, unit)}: ${bar === undefined ? "nothing" : inWords(bar)}`;
}

export function named(from: string, unit: Unit): string {
  return unit === "day" ? when(from) : `${unit[0]?.toUpperCase() ?? ""}${unit.slice(1)} of ${when(from)}`;
}

export function inWords(bar: Bar): string {
  return [bar.incidents > 0 ? `${counted(bar.incidents, "incident")} ${bar.incidents === 1 ? "begins" : "begin"}` : "",
    bar.claims > 0 ? counted(bar.claims, "claim") : "", bar.reports > 0 ? counted(bar.reports, "report") : ""]
    .filter((one) => one !== "").join(", ") || "nothing";
}

function asked(): string[] {
  return ["since", "until"].map((name) => address.value.query.get(name) ?? "").filter((day) => !Number.isNaN(at(day)));
}

function sum(days: readonly components["schemas"]["Day"][], of: "incidents" | "claims"): number {
  return days.reduce((all, day) => all + day[of], 0);
}

function useWidth(of: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (of.current === null) return;
    const watch = new ResizeObserver(([one]) => { if (one !== undefined) setWidth(Math.floor(one.contentRect.width)); });
    watch.observe(of.current);
    return () => watch.disconnect();
  }, []);
  return width;
}
