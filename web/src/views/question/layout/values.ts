/** From a number to a height. Zero is always shown, unless the answers lie so far apart that only powers of ten show them all. */

export interface Heights {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly log: boolean;
}

export const FAR_APART = 30; // from this factor between the least and the most on, the scale is logarithmic
const ROOM = 44; // pixels from one tick to the next

/** @param numbers that are to be shown. @param top, bottom of the drawing, in pixels from above. */
export function heights(numbers: readonly number[], top: number, bottom: number): Heights {
  const most = Math.max(1, ...numbers);
  const least = Math.min(...numbers.filter((one) => one > 0), most);
  return most / least > FAR_APART ? logarithmic(least, most, top, bottom) : linear(most, top, bottom);
}

function linear(most: number, top: number, bottom: number): Heights {
  const wanted = Math.max(2, Math.floor((bottom - top) / ROOM));
  const step = niceStep(most / wanted, most < 3);
  const end = Math.ceil(most / step) * step;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, n) => n * step);
  return { y: (value) => bottom - (value / end) * (bottom - top), ticks, log: false };
}

function logarithmic(least: number, most: number, top: number, bottom: number): Heights {
  const low = Math.floor(Math.log10(least));
  const high = Math.max(Math.ceil(Math.log10(most)), low + 1);
  const y = (value: number): number =>
    bottom - ((Math.log10(Math.max(value, 10 ** low)) - low) / (high - low)) * (bottom - top);
  const every = (bottom - top) / (high - low) > 3 * ROOM ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let power = low; power <= high; power += 1) {
    for (const one of every) if (one * 10 ** power <= 10 ** high) ticks.push(one * 10 ** power);
  }
  return { y, ticks, log: true };
}

/** 1, 2 or 5 times a power of ten; a count of persons is not told in halves. */
function niceStep(rough: number, parts: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  return parts ? step : Math.max(1, step);
}
