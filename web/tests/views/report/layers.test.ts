import { describe, expect, it } from "vitest";
import { layered, paragraphs, type Mark } from "../../../src/views/report/layers";

const TEXT = "He said 50 died.\n\n<b>They</b> agreed,\nhe said.";
const mark = (id: string, start: number, end: number): Mark => ({ id, kind: "claim", start, end });

describe("paragraphs", () => {
  it("are parted by blank lines alone", () => {
    expect(paragraphs(TEXT).map(([start, end]) => TEXT.slice(start, end)))
      .toEqual(["He said 50 died.", "<b>They</b> agreed,\nhe said."]);
    expect(paragraphs("\n \n\n")).toEqual([]);
    expect(paragraphs("")).toEqual([]);
  });
});

describe("layers", () => {
  it("draw every letter once, with all marks that hold it and no others", () => {
    const marks: Mark[] = [];
    for (let start = 0; start < TEXT.length; start += 3) marks.push(mark(`m${start}`, start, start + 1 + ((start * 7) % 23)));
    const blocks = layered(TEXT, marks);
    for (const block of blocks) {
      expect(block.pieces.map((piece) => TEXT.slice(piece.start, piece.end)).join("")).toBe(TEXT.slice(block.start, block.end));
      for (const piece of block.pieces) for (let at = piece.start; at < piece.end; at++) {
        const holds = marks.filter((one) => one.start <= at && at < one.end).map((one) => one.id).sort();
        expect(piece.marks.map((one) => one.id).sort()).toEqual(holds);
      }
    }
  });

  it("names the innermost last, whether marks nest, overlap or cross a paragraph", () => {
    const [first, second] = layered(TEXT, [mark("in", 8, 15), mark("out", 0, 16), mark("across", 8, 30)]);
    expect(first?.pieces.map((piece) => [TEXT.slice(piece.start, piece.end), piece.marks.map((one) => one.id)])).toEqual([
      ["He said ", ["out"]], ["50 died", ["across", "out", "in"]], [".", ["across", "out"]],
    ]);
    expect(second?.pieces[0]?.marks.map((one) => one.id)).toEqual(["across"]);
  });

  it("leaves out a mark of no length", () => {
    expect(layered("ab", [mark("none", 1, 1)])[0]?.pieces).toHaveLength(1);
  });
});
