/** What stands in a view's place while there is nothing to show: loading, nothing found, failed. */
import type { ComponentChildren } from "preact";
import type { Loaded } from "../api/load";
import type { Failure } from "../api/client";

/** Nothing is there; the children say what to do about it. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <div class="state">{children}</div>;
}

/** What failed, and the way on. */
export function Failed({ failure, again }: { failure: Failure; again?: () => void }) {
  return (
    <div class="state state-failed" role="alert">
      <p><strong>{failure.message}</strong></p>
      <p>{failure.remedy}</p>
      {again !== undefined && <button type="button" onClick={again}>Try again</button>}
    </div>
  );
}

/** A quiet sign of loading; told to screen readers after a while alone, since most loads are quick. */
export function Loading({ what }: { what: string }) {
  return <div class="state state-loading" role="status"><span class="spinner" aria-hidden="true" />Loading {what}…</div>;
}

/** Shows what was loaded, or what stands in its place. */
export function Shown<T>({ loaded, what, children }: {
  loaded: Loaded<T>; what: string; children: (value: T) => ComponentChildren;
}) {
  if (loaded.failure !== null) return <Failed failure={loaded.failure} again={loaded.again} />;
  if (loaded.value === null) return <Loading what={what} />;
  return <div class={loaded.loading ? "shown shown-stale" : "shown"} aria-busy={loaded.loading}>{children(loaded.value)}</div>;
}
