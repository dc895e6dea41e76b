/**
 * Which borders are told as disputed. Natural Earth draws each border as it is held; what is held and what is agreed
 * differ in places, and a map that draws both alike would take a side.
 */

/** West, south, east, north, in degrees. */
type Box = readonly [number, number, number, number];

interface Reach {
  readonly between: readonly [string, string];
  readonly within: Box;
}

const EVERYWHERE: Box = [-180, -90, 180, 90];

/** Pairs of ISO 3166-1 numbers whose border, or the part of it within a box, is disputed. */
const DISPUTED: readonly Reach[] = [
  { between: ["643", "804"], within: EVERYWHERE }, // Russia, Ukraine
  { between: ["356", "586"], within: [73, 32.3, 78.5, 37.5] }, // the Line of Control
  { between: ["356", "156"], within: [77.5, 31, 81, 36.5] }, // Aksai Chin
  { between: ["356", "156"], within: [91, 26.5, 98, 30] }, // the McMahon Line
  { between: ["376", "760"], within: EVERYWHERE }, // the Golan Heights
  { between: ["376", "275"], within: EVERYWHERE }, // the line of 1949
  { between: ["275", "400"], within: EVERYWHERE },
  { between: ["504", "732"], within: EVERYWHERE }, // Western Sahara
  { between: ["732", "478"], within: EVERYWHERE },
  { between: ["732", "012"], within: EVERYWHERE },
  { between: ["408", "410"], within: EVERYWHERE }, // the Military Demarcation Line
  { between: ["729", "728"], within: EVERYWHERE }, // Abyei and what lies beside it
];

/** Whether the border between two shapes is disputed at a point; a shape without an ISO number is no agreed state. */
export function isDisputed(one: string | undefined, other: string | undefined, lon: number, lat: number): boolean {
  if (one === undefined || other === undefined) return true;
  return DISPUTED.some(({ between: [a, b], within: [west, south, east, north] }) =>
    ((a === one && b === other) || (a === other && b === one)) && west <= lon && lon <= east && south <= lat && lat <= north);
}
