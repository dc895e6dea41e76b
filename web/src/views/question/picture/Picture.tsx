/** A question over time: a count as steps, everything else as lanes; the agreements of the same days beneath; the words beside. */
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { address } from "../../../address";
import type { QuestionDetail } from "../../../api/kinds";
import { drawn, type Drawn } from "../layout/drawn";
import type { Story } from "../told";
import { Figure } from "./Figure";
import { Lanes } from "./Lanes";
import type { Spot } from "./spot";
import { SpotLink, walk } from "./Spots";
import { Strips } from "./Strips";
import { Told } from "./Told";

const LEAST = 300; // pixels; narrower than that it is scrolled

export function Picture({ question, story, svg }: { question: QuestionDetail; story: Story; svg: { current: SVGSVGElement | null } }) {
  const [frame, width] = useWidth();
  const picture = useMemo(() => drawn(question, story, Math.max(LEAST, width)), [question, story, width]);
  const [spot, choose] = useState<Spot | null>(null);
  const shown = spot ?? atFirst(story);
  return (
    <figure class="picture panel">
      <div ref={frame} class="picture-frame scroll-x">
        {width > 0 && picture !== null && <Drawing of={picture} question={question} svg={svg} chosen={shown?.id ?? null} onChoose={choose} />}
        {picture === null && <p class="muted">None of the answers has a date; they stand in the table.</p>}
      </div>
      <figcaption class="picture-notes">
        {picture?.notes.map((note) => <span key={note}>{note}</span>)}
      </figcaption>
      {shown !== null && <div class="told" aria-live="polite"><Told of={shown} reports={question.reports} /></div>}
    </figure>
  );
}

/** The answer that the address names, else the last one. */
function atFirst(story: Story): Spot | null {
  const asked = story.said.find((one) => one.answer.id === address.value.part);
  const last = asked ?? story.said.findLast((one) => one.answer.said_at !== null) ?? story.said.at(-1);
  return last === undefined ? null : { kind: "answer", id: last.answer.id, said: last };
}

function Drawing({ of, question, svg, chosen, onChoose }: {
  of: Drawn; question: QuestionDetail; svg: { current: SVGSVGElement | null }; chosen: string | null; onChoose: (spot: Spot) => void;
}) {
  const id = useId();
  const first = of.first;
  const pointing = (spot: Spot, children: ComponentChildren) => (
    <SpotLink key={spot.id} spot={spot} first={chosen === null && spot.id === first} chosen={chosen} onChoose={onChoose}>{children}</SpotLink>
  );
  return (
    <svg ref={(element) => { svg.current = element; }} class="drawing" width={of.width} height={of.height} viewBox={`0 0 ${of.width} ${of.height}`}
      role="group" aria-label={`${question.text} Over time; arrow keys walk from answer to answer.`} onKeyDown={walk}>
      {of.figure !== null && <Figure laid={of.figure} id={id} pointing={pointing} />}
      {of.lanes !== null && <Lanes rows={of.lanes} left={of.left} pointing={pointing} />}
      <Strips of={of} pointing={pointing} />
    </svg>
  );
}

/** The width that there is, as it changes. */
function useWidth(): [{ current: HTMLDivElement | null }, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [width, hold] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const look = (): void => hold(Math.floor(element.clientWidth));
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [frame, width];
}
