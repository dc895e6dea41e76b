/** The keys of a report. */
import { useCallback, useMemo } from "preact/hooks";
import { address, go, narrow } from "../../address";
import type { ReportDetail } from "../../api/kinds";
import { useKeys, type Key } from "../../frame/keys";
import { tell } from "../../frame/notices";
import { originalOf } from "./About";
import { stepped, steppedFigure } from "./picking";
import type { ClaimRead } from "./reading";

/** The keys of the view; gives how to step through the claims. */
export function useStepping(report: ReportDetail, claims: readonly ClaimRead[], root: { current: HTMLElement | null }) {
  const step = useCallback((by: 1 | -1): void => {
    const claim = stepped(claims, address.value.query.get("claim"), by);
    narrow({ claim, at: null }, { replace: true });
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(".card-open")?.focus({ preventScroll: true }));
  }, [claims, root]);
  const keys = useMemo<readonly Key[]>(() => {
    const figure = (by: 1 | -1): void => {
      const next = steppedFigure(claims, address.value.query.get("at"), by);
      if (next === null) tell("No figure is in the claims that are shown.");
      else narrow({ claim: next.claim, at: next.at }, { replace: true });
    };
    const question = (): void => {
      const answer = claims.find((one) => one.id === address.value.query.get("claim"))?.answers[0];
      if (answer === undefined) tell("No claim that answers a question is picked: j goes to the next claim.");
      else go(`/questions/${answer.question}`);
    };
    return [
      { press: "j", does: "Next claim", run: () => step(1) },
      { press: "k", does: "Claim before", run: () => step(-1) },
      { press: "n", does: "Next figure", run: () => figure(1) },
      { press: "p", does: "Figure before", run: () => figure(-1) },
      { press: "Enter", does: "Open the question that the claim answers", run: question },
      { press: "o", does: "Save the original file", run: () => location.assign(originalOf(report.id)) },
      { press: "Escape", does: "Close the claim", run: () => narrow({ claim: null, at: null }, { replace: true }) },
    ];
  }, [report, claims, step]);
  useKeys("Report", keys);
  return step;
}
