/** What the marks in the text mean. */
const MARKS: readonly { class: string; word: string; meaning: string }[] = [
  { class: "said-1", word: "said by somebody", meaning: "Words that the report gives as somebody’s; darker where one says what another said." },
  { class: "in-source", word: "who says it", meaning: "The words that name who says it, in the colour of the party." },
  { class: "in-figure", word: "figure", meaning: "A number with what it counts." },
  { class: "in-place", word: "place", meaning: "A name that is a place." },
  { class: "in-time", word: "time", meaning: "Words that tell a time." },
  { class: "in-furniture", word: "not of the report", meaning: "Words of the page around the report: nothing is read from them." },
];

export function Legend({ furniture }: { furniture: boolean }) {
  return (
    <ul class="legend" aria-label="Marks in the text">
      {MARKS.filter((one) => furniture || one.class !== "in-furniture").map((one) => (
        <li key={one.class} title={one.meaning}><span class={`legend-mark ${one.class}`}>{one.word}</span></li>
      ))}
    </ul>
  );
}
