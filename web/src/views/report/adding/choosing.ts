/** Choosing words of a text by keys: a sentence at a time, then word by word at either end. Half-open, in UTF-16 units. */
import { paragraphs } from "../layers";

export interface Words {
  readonly start: number;
  readonly end: number;
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const words = new Intl.Segmenter("en", { granularity: "word" });
// What a sentence does not end after, though a stop stands there.
const SHORT = /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|St|No|vs|approx|[ap]\.m|U\.S|U\.K)\.\s*$/u;

/** The sentences, as they are read; none goes from one paragraph into the next. */
export function sentencesOf(text: string): readonly Words[] {
  return paragraphs(text).flatMap(([from, to]) => {
    const found: Words[] = [];
    let open = from;
    for (const { index, segment } of sentences.segment(text.slice(from, to))) {
      const end = from + index + segment.length;
      if (end < to && SHORT.test(text.slice(open, end))) continue;
      const told = trimmed(text, { start: open, end });
      if (told.start < told.end) found.push(told);
      open = end;
    }
    return found;
  });
}

/** The words without blanks at either end. */
export function trimmed(text: string, { start, end }: Words): Words {
  const told = text.slice(start, end);
  const begins = start + told.length - told.trimStart().length;
  return { start: begins, end: Math.max(begins, begins + told.trim().length) };
}

/** The sentence after (or before) where the words begin. */
export function step(among: readonly Words[], now: Words, by: 1 | -1): Words {
  const at = sentenceAt(among, now.start);
  const inside = among[at];
  const whole = inside !== undefined && inside.start === now.start && inside.end === now.end;
  const next = !whole && by === -1 ? at : at + by;
  return among[Math.min(Math.max(next, 0), among.length - 1)] ?? now;
}

/** Which sentence holds this place, or is the first after it. */
export function sentenceAt(among: readonly Words[], place: number): number {
  const found = among.findIndex((one) => place < one.end);
  return found === -1 ? among.length - 1 : found;
}

/** One end a word further on or back; at least one word stays, and nothing beyond the paragraph is taken. */
export function nudged(text: string, now: Words, end: "start" | "end", by: 1 | -1): Words {
  const around = paragraphs(text).find(([from, to]) => from <= now.start && now.start < to);
  if (around === undefined) return now;
  const [from, to] = around;
  const edges = [...words.segment(text.slice(from, to))].flatMap(({ index, segment, isWordLike }) =>
    (isWordLike === true ? [{ start: from + index, end: from + index + segment.length }] : []));
  if (end === "end") {
    const stops = [...edges.map((one) => one.end), now.end].filter((one) => one > now.start).sort((one, other) => one - other);
    const next = by === 1 ? stops.find((one) => one > now.end) ?? to : stops.findLast((one) => one < now.end) ?? now.end;
    return trimmed(text, { start: now.start, end: next });
  }
  const starts = edges.map((one) => one.start).filter((one) => one < now.end);
  const next = by === 1 ? starts.find((one) => one > now.start) : starts.findLast((one) => one < now.start);
  return { start: next ?? now.start, end: now.end };
}

/** The words in a passage that a number stands on: the same digits, else its first number, else all of it. */
export function figureWords(text: string, within: Words, typed: string): Words {
  const passage = text.slice(within.start, within.end);
  const numbers = [...passage.matchAll(/\d[\d,.]*(?<=\d)/g)];
  const same = numbers.find((one) => one[0].replaceAll(",", "") === typed.trim()) ?? (numbers.length === 1 ? numbers[0] : undefined);
  const spelt = SPELT[Number(typed) - 1];
  const word = spelt === undefined ? null : new RegExp(`\\b${spelt}\\b`, "i").exec(passage);
  const found = same ?? word ?? numbers[0];
  return found?.index === undefined ? within : { start: within.start + found.index, end: within.start + found.index + found[0].length };
}

const SPELT = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
