/** How each origin is drawn: the hue of its party, and a dash and a shape of its own, so that it is told without colour too. */
import type { Origin } from "../../../api/kinds";

export type Shape = "circle" | "square" | "diamond" | "triangle" | "pentagon" | "bar";

export interface Look {
  /** Class with the hue of the party: "party-1" ...; "party-0" for one of no party. */
  readonly party: string;
  readonly dash: string;
  readonly shape: Shape;
}

const HUES = 6;
const DASHES = ["", "7 4", "2 4", "10 3 2 3", "4 2", "12 4"];
const SHAPES: readonly Shape[] = ["circle", "square", "diamond", "triangle", "pentagon", "bar"];

/** Parties in the order of their names, so that no side has a colour of its own. */
export function partyClass(name: string | null, all: readonly string[]): string {
  const at = name === null ? -1 : [...new Set(all)].sort((a, b) => a.localeCompare(b, "en")).indexOf(name);
  return `party-${at === -1 ? 0 : (at % HUES) + 1}`;
}

/** A look for each origin, in the order given. @param parties all that the picture shows. */
export function looks(origins: readonly Origin[], parties: readonly string[]): readonly Look[] {
  const met = new Map<string, number>();
  return origins.map((one, index) => {
    const party = partyClass(one.party?.name ?? null, parties);
    const before = met.get(party) ?? 0;
    met.set(party, before + 1);
    return { party, dash: DASHES[before % DASHES.length] ?? "", shape: SHAPES[index % SHAPES.length] ?? "circle" };
  });
}

/** The outline of a shape around a point. */
export function outline(shape: Shape, x: number, y: number, r: number): string {
  const ring = (n: number, turn: number, by: number): string => {
    const corners = Array.from({ length: n }, (_, k) => {
      const angle = turn + (k * 2 * Math.PI) / n;
      return `${round(x + by * r * Math.cos(angle))},${round(y + by * r * Math.sin(angle))}`;
    });
    return `M${corners.join("L")}Z`;
  };
  if (shape === "square") return ring(4, Math.PI / 4, 1.25);
  if (shape === "diamond") return ring(4, 0, 1.35);
  if (shape === "triangle") return ring(3, -Math.PI / 2, 1.35);
  if (shape === "pentagon") return ring(5, -Math.PI / 2, 1.2);
  if (shape === "bar") return `M${round(x - r * 0.55)},${round(y - r * 1.2)}h${round(r * 1.1)}v${round(r * 2.4)}h${round(-r * 1.1)}Z`;
  return `M${round(x - r)},${round(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
