/** A count over time: steps with their bounds, a line an origin. Draws what `layout/figure.ts` laid out. */
import type { ComponentChildren } from "preact";
import type { Laid, Name, Point } from "../layout/figure";
import { outline, round } from "../layout/looks";
import { steps } from "../layout/figure";
import type { Spot } from "./spot";

/** Draws a spot as something to point at. */
export type Pointing = (spot: Spot, children: ComponentChildren) => ComponentChildren;

const FADE = 52; // pixels over which an open bound fades away

export function Figure({ laid, id, pointing }: { laid: Laid; id: string; pointing: Pointing }) {
  const parties = [...new Set(laid.points.map((point) => point.look.party))];
  return (
    <g>
      <defs>{parties.map((party) => <Fades key={party} party={party} id={id} />)}</defs>
      <Grid laid={laid} />
      {laid.points.map((point) => <Open key={point.said.answer.id} of={point} id={id} frame={laid.frame} />)}
      {laid.points.map((point) => <Line key={point.said.answer.id} of={point} all={laid.points} />)}
      {laid.names.map((name, n) => <Ending key={n} of={name} />)}
      {laid.points.map((point) => point.relays.map((relay) => pointing(
        { kind: "relay", id: `${point.said.answer.id} ${relay.mark.document}`, said: point.said, mark: relay.mark, n: relay.n },
        <g class={point.look.party}>
          <rect class="hit" x={relay.x - 4} y={point.y - 10} width={8} height={20} />
          <path class={`relay relay-${relay.mark.kind}`} d={relay.mark.kind === "relay"
            ? `M${round(relay.x)},${round(point.y - 5)}v10` : outline("diamond", relay.x, point.y, 2.6)} />
          {relay.n > 1 && <text class="relay-n" x={relay.x + 5} y={point.y - 4}>×{relay.n}</text>}
        </g>)))}
      {laid.points.map((point) => pointing({ kind: "answer", id: point.said.answer.id, said: point.said }, <Dot of={point} />))}
    </g>
  );
}

function Fades({ party, id }: { party: string; id: string }) {
  return (
    <>
      <linearGradient id={`${id}-up-${party}`} class={party} x1="0" y1="1" x2="0" y2="0">
        <stop class="fade-near" offset="0" /><stop class="fade-far" offset="1" />
      </linearGradient>
      <linearGradient id={`${id}-down-${party}`} class={party} x1="0" y1="0" x2="0" y2="1">
        <stop class="fade-near" offset="0" /><stop class="fade-far" offset="1" />
      </linearGradient>
    </>
  );
}

function Grid({ laid }: { laid: Laid }) {
  const { frame, heights, x } = laid;
  return (
    <g aria-hidden="true">
      {heights.ticks.map((tick) => (
        <g key={tick}>
          <line class={tick === 0 ? "axis" : "grid"} x1={frame.left} x2={frame.right} y1={heights.y(tick)} y2={heights.y(tick)} />
          <text class="tick" x={frame.left - 6} y={heights.y(tick) + 4} text-anchor="end">{tick.toLocaleString("en")}</text>
        </g>
      ))}
      {laid.ticks.map((tick) => (
        <g key={tick.at}>
          <line class={tick.minor ? "grid-minor" : "grid"} x1={x(tick.at)} x2={x(tick.at)} y1={tick.minor ? frame.bottom - 4 : 8}
            y2={tick.minor ? frame.bottom : frame.bottom + 6} />
          <text class={tick.minor ? "tick tick-minor" : "tick"} y={frame.bottom + (tick.minor ? 13 : 26)} text-anchor={tick.span === null && !tick.minor ? "start" : "middle"}
            x={tick.span === null ? x(tick.at) : (x(tick.at) + x(tick.at + tick.span)) / 2}>{tick.label}</text>
        </g>
      ))}
      {laid.numberless !== null && <text class="tick tick-minor" x={frame.left} y={20}>without a number</text>}
    </g>
  );
}

/** What a bound leaves open: a band, fading where there is no end. */
function Open({ of, id, frame }: { of: Point; id: string; frame: Laid["frame"] }) {
  const width = Math.max(6, of.until - of.x);
  if (of.said.answer.denied || of.bounds === "exact" || of.bounds === "none") return null;
  if (of.bounds === "range") {
    return <rect class={`band ${of.look.party}`} x={of.x} y={of.far ?? of.y} width={width} height={of.y - (of.far ?? of.y)} />;
  }
  const up = of.bounds !== "down";
  const tall = up ? Math.min(FADE, of.y - 2) : Math.min(FADE, frame.bottom - of.y);
  return (
    <rect fill={`url(#${id}-${up ? "up" : "down"}-${of.look.party})`} x={of.x} y={up ? of.y - tall : of.y} width={width} height={tall} />
  );
}

/** From an answer on, what its origin says; then up or down to what it says next. */
function Line({ of, all }: { of: Point; all: readonly Point[] }) {
  if (!steps(of.said)) return null;
  const { key } = of.said.answer.origin;
  const at = all.indexOf(of);
  const next = all.find((one, index) => index > at && one.said.answer.origin.key === key && steps(one.said));
  const path = `M${round(of.x)},${round(of.y)}H${round(of.until)}${next === undefined ? "" : `V${round(next.y)}`}`;
  return (
    <g class={of.look.party} aria-hidden="true">
      <path class={next === undefined ? "line line-last" : next.said.answer.relation === "corrects" ? "line line-back" : "line"} d={path}
        stroke-dasharray={of.look.dash || undefined} />
      {of.far !== null && <path class="line line-far" d={`M${round(of.x)},${round(of.far)}H${round(of.until)}`} />}
    </g>
  );
}

function Ending({ of }: { of: Name }) {
  return (
    <g class={of.look.party} aria-hidden="true">
      <path class="leader" d={`M${round(of.from.x)},${round(of.from.y)}L${round(of.x - 14)},${round(of.y)}`} />
      <path class="dot" d={outline(of.look.shape, of.x - 8, of.y, 3.6)} />
      {of.lines.map((line, n) => (
        <text key={line} class="name" x={of.x} y={of.y + 4 + (n - (of.lines.length - 1) / 2) * 13}>{line}</text>
      ))}
    </g>
  );
}

function Dot({ of }: { of: Point }) {
  const { x, y } = of;
  const { denied, relation } = of.said.answer;
  return (
    <g class={of.look.party}>
      <circle class="hit" cx={x} cy={y} r={13} />
      {of.within !== null && <rect class="within" x={of.within.from + 1} y={y - 4} width={Math.max(2, of.within.to - of.within.from - 2)} height={8} rx={4} />}
      {of.far !== null && <path class="span" d={`M${round(x)},${round(of.far)}V${round(y)}`} />}
      {of.far !== null && <path class="dot" d={outline(of.look.shape, x, of.far, 4)} />}
      {denied
        ? <path class="cross" d={`M${x - 5},${y - 5}l10,10M${x + 5},${y - 5}l-10,10`} />
        : <path class={of.bounds === "more" || of.bounds === "none" ? "dot dot-hollow" : "dot"} d={outline(of.look.shape, x, y, 4.6)} />}
      {of.bounds === "up" || of.bounds === "more" ? <path class="arrow" d={`M${round(x)},${round(y - 7)}v-12m-3,4l3,-4l3,4`} /> : null}
      {of.bounds === "down" ? <path class="arrow" d={`M${round(x)},${round(y + 7)}v12m-3,-4l3,4l3,-4`} /> : null}
      <text class={`value-label value-${relation}`} x={of.label.x + 2} y={of.label.y + 10}>{of.label.text}</text>
    </g>
  );
}
