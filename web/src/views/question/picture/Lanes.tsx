/** States over time, a lane for each who tells of them. */
import type { Row, Tone } from "../layout/lanes";
import { BAR } from "../layout/lanes";
import type { Pointing } from "./Figure";

const SIGNS: Readonly<Record<Tone, string>> = { for: "✓", against: "✕", neither: "–" };

export function Lanes({ rows, left, pointing }: { rows: readonly Row[]; left: number; pointing: Pointing }) {
  return (
    <g>
      {rows.map((row) => (
        <g key={row.lane.name} class={row.lane.party}>
          <rect class="lane-party" x={left} y={row.y + 2} width={7} height={7} rx={1.5} />
          <text class="name" x={left + 12} y={row.y + 10}>{row.name}</text>
          {row.pieces.map((piece) => pointing({ kind: "state", id: piece.state.id, holder: row.lane.name, state: piece.state }, (
            <rect class={`state state-${piece.state.tone}`} x={piece.x} y={piece.y} width={piece.width} height={BAR} rx={3} />
          )))}
          {row.pieces.map((piece) => (
            <g key={piece.state.id} class="over" aria-hidden="true">
              <text class={`state-sign state-sign-${piece.state.tone}`} x={piece.x + 5} y={piece.y + 14}>{SIGNS[piece.state.tone]}</text>
              <text class="state-label" x={piece.x + 18} y={piece.y + 14}>{piece.label}</text>
            </g>
          ))}
        </g>
      ))}
    </g>
  );
}
