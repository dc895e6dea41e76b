/** What waits for a judgement: one thing at a time, what matters first, by keyboard alone if one likes. */
import { useMemo, useState } from "preact/hooks";
import { address, narrow } from "../../address";
import { api, given } from "../../api/client";
import { usePaged } from "../../api/pages";
import { useKeys, type Key } from "../../frame/keys";
import { mayJudge } from "../../frame/may";
import { Reading } from "../../frame/Needs";
import { Empty, Shown } from "../../frame/States";
import type { Done } from "../../judging/sending";
import { takeLastBack, tellDone } from "../../judging/undoing";
import { Apart } from "./Apart";
import { Desk } from "./Desk";
import { Queue, type Item } from "./Queue";
import "../report/card.css";
import "./review.css";

const PAGE = 100;

export default function Review() {
  const [turn, setTurn] = useState(0);
  const list = usePaged<Item>(`review ${turn}`, (after, signal) =>
    given(api.GET("/api/v1/review", { params: { query: { limit: PAGE, ...(after === null ? {} : { after }) } }, signal })));
  const items = list.value?.items ?? [];
  const wanted = address.value.query.get("answer");
  const at = Math.max(0, items.findIndex((one) => one.answer === wanted));
  const pick = (item: Item | undefined): void => { if (item !== undefined) narrow({ answer: item.answer }, { replace: true }); };
  const again = (): void => setTurn((before) => before + 1);
  const judged = (words: string, done: Done): void => {
    pick(items[at + 1] ?? items[at - 1]);
    again();
    tellDone(`${words}: ${items[at]?.text ?? ""}`, done, again);
  };
  const may = mayJudge.value;
  const keys = useMemo<readonly Key[]>(() => [
    { press: "j", does: "Next in the queue", run: () => pick(items[at + 1]) },
    { press: "k", does: "Previous in the queue", run: () => pick(items[at - 1]) },
    ...(may ? [{ press: "u", does: "Undo the last judgement", run: () => takeLastBack(again) }] : []),
  ], [items, at, may]);
  useKeys("Review", keys);
  return (
    <div class="view">
      <div class="view-head">
        <h1>Review</h1><p class="muted">What a person should look at, what matters first</p>
        <p class="review-ways">
          {items.length > 0 && <Steps at={at} of={items.length} further={list.value?.next !== null} step={(by) => pick(items[at + by])} />}
          <a href="/audit">Audit log</a>
        </p>
      </div>
      <Reading what="Judging" />
      <Shown loaded={list} what="the queue">
        {() => {
          const item = items[at];
          return item === undefined
            ? <Empty><p>Nothing waits for you.</p><p>What was judged stands in the <a href="/audit">audit log</a>.</p></Empty>
            : (
              <div class="review">
                <Desk item={item} turn={turn} judged={judged} />
                <Queue items={items} picked={item} more={list.more} />
              </div>
            );
        }}
      </Shown>
      <Apart />
    </div>
  );
}

/** Where in the queue one is, and the ways on for whoever has no keys. */
function Steps({ at, of, further, step }: { at: number; of: number; further: boolean; step: (by: 1 | -1) => void }) {
  return (
    <>
      <button type="button" disabled={at === 0} onClick={() => step(-1)}>Previous</button>
      <span class="number">{at + 1} of {of}{further && " or more"}</span>
      <button type="button" disabled={at === of - 1} onClick={() => step(1)}>Next</button>
    </>
  );
}
