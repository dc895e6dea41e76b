import { describe, expect, it } from "vitest";
import { stacked } from "../../../src/views/report/stacking";

const card = (wanted: number, height = 20) => ({ wanted, height });

describe("cards beside a text", () => {
  it("stand where they want where there is room", () => expect(stacked([card(0), card(100), card(300)])).toEqual([0, 100, 300]));

  it("share what room there is, above and below alike", () => {
    expect(stacked([card(100), card(100), card(100)])).toEqual([74, 100, 126]);
  });

  it("never lie over another, nor above the top", () => {
    const cards = Array.from({ length: 40 }, (_, index) => card((index * 37) % 61 + index, 10 + ((index * 13) % 50)));
    for (const held of [-1, 0, 17, 39]) {
      const tops = stacked(cards, held);
      tops.forEach((top, index) => {
        const above = cards[index - 1];
        expect(top).toBeGreaterThanOrEqual(above === undefined ? 0 : (tops[index - 1] ?? 0) + above.height);
      });
    }
  });

  it("leave the one that is held by its words", () => {
    expect(stacked([card(200), card(200), card(200)], 2)).toEqual([148, 174, 200]);
    expect(stacked([card(200), card(200), card(200)], 0)).toEqual([200, 226, 252]);
  });
});
