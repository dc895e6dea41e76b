/** What went wrong, under a form. */
import type { Failure } from "../../api/client";

export function Said({ failure }: { failure: Failure | null }) {
  return failure === null ? null : <p class="enter-failed" role="alert"><strong>{failure.message}</strong> {failure.remedy}</p>;
}
