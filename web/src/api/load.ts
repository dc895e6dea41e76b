/** Loading into a view: what is shown while it loads, once it is there, and when it fails. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { asFailure, type Failure } from "./client";

/** `value` stays that of before while something else loads, so that a view does not flicker. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly again: () => void;
}

interface Held<T> {
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly key: string | null;
}

/**
 * Loads what `key` names, and anew when it is another one.
 *
 * @param key names what `fetch` gives: the same key, the same thing.
 * @param fetch takes a signal that stops it when the view no longer wants it.
 */
export function useLoaded<T>(key: string, fetch: (stop: AbortSignal) => Promise<T>): Loaded<T> {
  const [held, hold] = useState<Held<T>>({ value: null, failure: null, key: null });
  const [turn, setTurn] = useState(0);
  const wanted = `${turn} ${key}`;
  useEffect(() => {
    const stopper = new AbortController();
    fetch(stopper.signal).then(
      (value) => { if (!stopper.signal.aborted) hold({ value, failure: null, key: wanted }); },
      (error: unknown) => {
        if (!stopper.signal.aborted) hold({ value: null, failure: asFailure(error), key: wanted });
      },
    );
    return () => stopper.abort();
  }, [wanted]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { value: held.value, failure: held.failure, loading: held.key !== wanted, again };
}
