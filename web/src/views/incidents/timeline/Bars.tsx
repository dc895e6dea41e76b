/** Incidents stand on the line of days, claims hang beneath it: each in its own measure, told in words on hover. */
import { memo } from "preact/compat";
import { barLit, lit } from "../lit";
import { at, xOf, type Bar, type Extent } from "./scale";

const MOST = 40; // pixels wide
const LEAST = 2; // pixels: one of many is still seen

interface Props {
  readonly of: readonly Bar[];
  readonly extent: Extent;
  readonly width: number;
  readonly axis: number;
  readonly up: number;
  readonly down: number;
  readonly gap: number;
}

export function Bars(props: Props) {
  const { of, extent, width, axis } = props;
  const now = lit.value;
  const shown = now === null ? [] : of.filter((bar) => barLit(now, bar.from, bar.before));
  return (
    <g aria-hidden="true">
      <Still {...props} />
      {shown.map((bar) => <One key={bar.from} bar={bar} {...props} most={mostOf(of)} lit />)}
      <line class="timeline-axis" x1={0} x2={width} y1={axis} y2={axis} />
      <line class="timeline-axis timeline-axis-claims" x1={xOf(extent.from, extent, width)} x2={width} y1={axis + props.gap} y2={axis + props.gap} />
    </g>
  );
}

/** All bars as they are while nothing is lit: not drawn anew when the pointer moves. */
const Still = memo(function Still(props: Props) {
  const most = mostOf(props.of);
  return <>{props.of.map((bar) => <One key={bar.from} bar={bar} {...props} most={most} />)}</>;
});

function One({ bar, extent, width, axis, up, down, gap, most, lit: isLit = false }: Props & {
  bar: Bar; most: { incidents: number; claims: number }; lit?: boolean;
}) {
  const start = xOf(at(bar.from), extent, width);
  const room = xOf(at(bar.before), extent, width) - start;
  const wide = Math.max(1, Math.min(MOST, room - 1));
  const left = start + (room - wide) / 2;
  const tall = bar.incidents === 0 ? 0 : Math.max(LEAST, (bar.incidents / most.incidents) * (up - 6));
  const deep = bar.claims === 0 ? 0 : Math.max(LEAST, (bar.claims / most.claims) * (down - 2));
  const name = isLit ? " timeline-lit" : "";
  return (
    <>
      {tall > 0 && <rect class={`timeline-incidents${name}`} x={left} width={wide} y={axis - tall} height={tall} />}
      {deep > 0 && <rect class={`timeline-claims${name}`} x={left} width={wide} y={axis + gap} height={deep} />}
    </>
  );
}

function mostOf(bars: readonly Bar[]): { incidents: number; claims: number } {
  return bars.reduce((most, bar) => ({ incidents: Math.max(most.incidents, bar.incidents), claims: Math.max(most.claims, bar.claims) }),
    { incidents: 1, claims: 1 });
}
