/** Lists that come a page at a time: more are loaded as the reader asks for them. */
import { useEffect, useState } from "preact/hooks";
import { useLoaded, type Loaded } from "./load";

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total?: number | null | undefined;
}

export interface Paged<T> extends Loaded<Page<T>> {
  /** Loads what follows; null at the end of the list. */
  readonly more: (() => void) | null;
  readonly loadingMore: boolean;
}

/**
 * A list, from its first page on.
 *
 * @param key names the list with its filters: another key begins another list.
 * @param fetch gives the page after the cursor, null for the first one.
 */
export function usePaged<T>(key: string, fetch: (after: string | null, stop: AbortSignal) => Promise<Page<T>>): Paged<T> {
  const [after, setAfter] = useState<string | null>(null);
  const [before, setBefore] = useState<{ key: string; items: readonly T[] }>({ key, items: [] });
  const fresh = before.key === key;
  useEffect(() => {
    if (!fresh) {
      setBefore({ key, items: [] });
      setAfter(null);
    }
  }, [key, fresh]);
  const from = fresh ? after : null;
  const loaded = useLoaded(`${key} ${from ?? ""}`, (stop) => fetch(from, stop));
  const page = loaded.value;
  const earlier = fresh ? before.items : [];
  const value = page === null ? null
    : { ...page, items: loaded.loading && from !== null ? earlier : [...earlier, ...page.items] };
  const next = page?.next ?? null;
  const more = next === null || loaded.loading || page === null ? null : () => {
    setBefore({ key, items: [...earlier, ...page.items] });
    setAfter(next);
  };
  return { ...loaded, value, more, loadingMore: loaded.loading && from !== null };
}
