/** Beneath a picture: the days, and how agreements stood on them, as each side told it. */
import type { Drawn } from "../layout/drawn";
import type { Pointing } from "./Figure";
import { Lanes } from "./Lanes";

export function Strips({ of, pointing }: { of: Drawn; pointing: Pointing }) {
  return (
    <g>
      {of.axis !== null && of.axis.ticks.map((tick) => (
        <g key={tick.at} aria-hidden="true">
          <line class={tick.minor ? "grid-minor" : "grid"} x1={of.x(tick.at)} x2={of.x(tick.at)} y1={(of.axis?.y ?? 0) - 4} y2={(of.axis?.y ?? 0) + (tick.minor ? 0 : 6)} />
          {!tick.minor && <text class="tick" y={(of.axis?.y ?? 0) + 16} text-anchor={tick.span === null ? "start" : "middle"}
            x={tick.span === null ? of.x(tick.at) : of.x(tick.at + tick.span / 2)}>{tick.label}</text>}
        </g>
      ))}
      {of.strips.map((strip) => (
        <g key={strip.name}>
          <text class="strip-name" x={of.left} y={strip.y + 14}>{strip.name}</text>
          {strip.start !== null && (
            <line class="strip-start" x1={of.x(strip.start)} x2={of.x(strip.start)} y1={strip.y + 20} y2={strip.y + 24 + strip.rows.length * 42}>
              <title>It was to begin here.</title>
            </line>
          )}
          <Lanes rows={strip.rows} left={of.left} pointing={pointing} />
        </g>
      ))}
    </g>
  );
}
