/**
 * The address is the state: which view, of what, narrowed how. A view reads it here and changes it here, so that
 * every state can be linked to, and the browser's back and forward work.
 */
import { signal } from "@preact/signals";

export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
  /** What a link points at within a view, without the "#"; "" for its beginning. */
  readonly part: string;
}

/** What to set in a query; null or "" takes a name out. */
export type Change = Readonly<Record<string, string | null>>;

function read(): Address {
  const { pathname, search, hash } = globalThis.location;
  return { path: pathname, query: new URLSearchParams(search), part: decodeURIComponent(hash.slice(1)) };
}

export const address = signal<Address>(read());

/** Starts to follow the browser's back and forward, and links within the page. */
export function follow(): void {
  globalThis.addEventListener("popstate", () => { address.value = read(); });
  document.addEventListener("click", (event) => {
    const href = inner(event);
    if (href === null) return;
    event.preventDefault();
    go(href);
  });
}

/** Goes to an address of this page. */
export function go(href: string, how: { replace?: boolean } = {}): void {
  const before = address.value.path;
  if (how.replace === true) history.replaceState(null, "", href);
  else history.pushState(null, "", href);
  address.value = read();
  if (address.value.path !== before && address.value.part === "") globalThis.scrollTo(0, 0);
}

/** Changes the query of the view that is shown; a step that can be gone back on unless `replace`. */
export function narrow(change: Change, how: { replace?: boolean } = {}): void {
  const { path, query } = address.value;
  go(path + text(changed(query, change)), how);
}

/** A query with some names set anew; names that stay keep their order. */
export function changed(query: URLSearchParams, change: Change): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** A query as it stands in an address: "?a=b", or "" if there is nothing in it. */
export function text(query: URLSearchParams): string {
  const told = query.toString();
  return told === "" ? "" : `?${told}`;
}

/** Where a click leads within this page; null if the browser should do what it does. */
function inner(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return null;
  }
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.target !== "" || link.hasAttribute("download") || link.origin !== location.origin) return null;
  if (link.pathname.startsWith("/api/")) return null;
  return link.pathname + link.search + link.hash;
}
