/** Incidents of more than a day: hatched where the month or year alone is known, fading where an end is open. */
import { memo } from "preact/compat";
import { period } from "../../../marks/when";
import { xOf, type Extent } from "./scale";
import type { Span } from "./spans";

export const Spans = memo(function Spans({ of, extent, width, lane, hatch }: {
  of: readonly Span[]; extent: Extent; width: number; lane: number; hatch: string;
}) {
  if (of.length === 0) return null;
  return (
    <g>
      <defs>
        <pattern id={`${hatch}-vague`} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="timeline-hatch" x1={1} x2={1} y1={0} y2={5} />
        </pattern>
        {(["opens", "closes"] as const).map((kind) => (
          <linearGradient key={kind} id={`${hatch}-${kind}`} x1={kind === "opens" ? 0 : 1} x2={kind === "opens" ? 1 : 0}>
            <stop class="timeline-fade" offset={0.25} stop-opacity={1} /><stop class="timeline-fade" offset={1} stop-opacity={0} />
          </linearGradient>
        ))}
      </defs>
      {of.map((one) => {
        const left = xOf(one.from, extent, width);
        return (
          <a key={one.id} href={`/incidents/${one.id}`} tabIndex={-1} aria-hidden="true">
            <rect class={`timeline-span timeline-span-${one.kind}`} x={left} width={Math.max(4, xOf(one.to, extent, width) - left)}
              y={one.lane * lane + 1} height={lane - 3} rx={2} fill={one.kind === "days" ? undefined : `url(#${hatch}-${one.kind})`}>
              <title>{`${one.title} (${period(one.time)})`}</title>
            </rect>
          </a>
        );
      })}
    </g>
  );
});
