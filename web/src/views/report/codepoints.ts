/**
 * Spans count Unicode code points, strings of a browser UTF-16 units: what lies beyond the first plane (an emoji, an old
 * script) is one of the former and two of the latter. A sign made of several code points counts as several in both.
 */
export class CodePoints {
  /** Which code points take two units, in order. */
  private readonly wide: readonly number[];

  constructor(text: string) {
    const wide: number[] = [];
    let point = 0;
    for (let unit = 0; unit < text.length; point++) {
      const two = (text.codePointAt(unit) ?? 0) > 0xffff;
      if (two) wide.push(point);
      unit += two ? 2 : 1;
    }
    this.wide = wide;
  }

  /** Where a code point begins, in units. */
  unit(point: number): number {
    return point + before(this.wide, (wide) => wide < point);
  }

  /** Which code point a unit belongs to, or stands before. */
  point(unit: number): number {
    return unit - before(this.wide, (wide, index) => wide + index < unit);
  }
}

/** How many of a list, which is in order, come before something. */
function before(list: readonly number[], comes: (one: number, index: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comes(list[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
