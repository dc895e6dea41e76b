/** Points at what is drawn: by mouse, by touch, and by arrow keys in the order of time. */
import type { ComponentChildren } from "preact";
import { go } from "../../../address";
import { hrefOf, named, type Spot } from "./spot";

interface Chosen {
  readonly chosen: string | null;
  readonly onChoose: (spot: Spot) => void;
}

/** A link to the words; the first touch shows them, the second goes there. */
export function SpotLink({ spot, first, chosen, onChoose, children }: Chosen & {
  spot: Spot; first: boolean; children: ComponentChildren;
}) {
  const href = hrefOf(spot);
  const here = chosen === spot.id;
  let touched = false;
  return (
    <a class={here ? "spot spot-here" : "spot"} href={href} aria-label={named(spot)} data-spot={spot.id} data-kind={spot.kind}
      tabindex={here || first ? 0 : -1}
      onMouseEnter={() => onChoose(spot)} onFocus={() => onChoose(spot)}
      onPointerDown={(event) => { touched = event.pointerType === "touch" && !here; }}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onChoose(spot);
        if (!touched) go(href);
      }}>
      <g aria-hidden="true">{children}</g>
    </a>
  );
}

/** Walks from the spot that has the focus to the next ones. */
export function walk(event: KeyboardEvent): void {
  const svg = event.currentTarget;
  const step = STEPS[event.key];
  if (!(svg instanceof SVGElement) || step === undefined) return;
  event.preventDefault();
  const all = [...svg.querySelectorAll<SVGAElement>("[data-spot]")];
  const rows = [inTime(all.filter((one) => one.dataset["kind"] !== "state")), ...lanes(all)].filter((row) => row.length > 0);
  const here = all.find((one) => one === document.activeElement);
  const row = Math.max(0, rows.findIndex((one) => here !== undefined && one.includes(here)));
  step(rows, row, here === undefined ? -1 : (rows[row]?.indexOf(here) ?? -1))?.focus();
}

type Rows = readonly (readonly SVGAElement[])[];

/** Where each key leads from a place in a row: along it in time, or to the row above or beneath. */
const STEPS: Readonly<Record<string, (rows: Rows, row: number, at: number) => SVGAElement | undefined>> = {
  ArrowRight: (rows, row, at) => rows[row]?.[at + 1],
  ArrowLeft: (rows, row, at) => rows[row]?.[Math.max(0, at - 1)],
  ArrowDown: (rows, row) => rows[row + 1]?.[0],
  ArrowUp: (rows, row) => rows[row - 1]?.[0],
  Home: (rows, row) => rows[row]?.[0],
  End: (rows, row) => rows[row]?.at(-1),
};

function inTime(spots: SVGAElement[]): SVGAElement[] {
  return spots.map((one) => ({ one, x: middle(one) })).sort((a, b) => a.x - b.x).map(({ one }) => one);
}

function middle(spot: SVGAElement): number {
  const box = (spot.querySelector(".hit") ?? spot).getBoundingClientRect();
  return box.left + box.width / 2;
}

function lanes(all: readonly SVGAElement[]): SVGAElement[][] {
  const found = new Map<Element | null, SVGAElement[]>();
  for (const one of all) {
    if (one.dataset["kind"] === "state") found.set(one.parentElement, [...(found.get(one.parentElement) ?? []), one]);
  }
  return [...found.values()];
}
