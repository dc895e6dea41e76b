/** The text of a report, as given, with what was read in it marked in place; everything of it is a text node. */
import { useMemo } from "preact/hooks";
import { layered, type Block, type Mark, type Piece } from "./layers";
import { claimsAt, classesOf, partsAt } from "./marking";
import "./text.css";

/**
 * @param marks what is marked; the text is drawn anew when they are others.
 * @param upTo how much of it is drawn, to the end of a paragraph.
 * @param hues classes by the id of a mark, for what has a colour of its own (the source of a party).
 */
export function Text({ text, marks, hues, upTo = Infinity }: {
  text: string; marks: readonly Mark[]; hues: ReadonlyMap<string, string>; upTo?: number | undefined;
}) {
  return useMemo(() => (
    <div class="report-text words">
      {layered(text, marks).filter((block) => block.start < upTo).map((block) => <Paragraph key={block.start} text={text} block={block} hues={hues} />)}
    </div>
  ), [text, marks, hues, upTo]);
}

function Paragraph({ text, block, hues }: { text: string; block: Block; hues: ReadonlyMap<string, string> }) {
  return <p data-start={block.start}>{block.pieces.map((piece) => drawn(text.slice(piece.start, piece.end), piece, hues))}</p>;
}

function drawn(words: string, piece: Piece, hues: ReadonlyMap<string, string>) {
  if (piece.marks.length === 0) return words;
  const hue = piece.marks.map((mark) => hues.get(mark.id)).find((one) => one !== undefined);
  return (
    <span key={piece.start} class={hue === undefined ? classesOf(piece) : `${classesOf(piece)} ${hue}`}
      data-claims={claimsAt(piece).join(" ") || undefined} data-parts={partsAt(piece).join(" ") || undefined}>{words}</span>
  );
}
