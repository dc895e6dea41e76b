/** A row of filters over a list. Each stands in the address, so that what is seen can be linked to. */
import { useEffect, useState } from "preact/hooks";
import { address, narrow } from "../address";

export type Filter =
  | { readonly kind: "words"; readonly name: string; readonly label: string; readonly hint?: string }
  | { readonly kind: "day"; readonly name: string; readonly label: string }
  | { readonly kind: "choice"; readonly name: string; readonly label: string; readonly choices: readonly Choice[] };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** @param of which filters. @param what is filtered, in the plural, for screen readers. */
export function Filters({ of, what }: { of: readonly Filter[]; what: string }) {
  const query = address.value.query;
  const set = of.filter((one) => query.has(one.name));
  return (
    <form class="filters" aria-label={`Narrow the ${what}`} onSubmit={(event) => event.preventDefault()}>
      {of.map((one) => (
        <label key={one.name} class={`filter filter-${one.kind}`}>
          <span>{one.label}</span>
          <Field filter={one} value={query.get(one.name) ?? ""} />
        </label>
      ))}
      {set.length > 0 && (
        <button type="button" class="quiet" onClick={() => narrow(Object.fromEntries(set.map((one) => [one.name, null])))}>
          Clear
        </button>
      )}
    </form>
  );
}

function Field({ filter, value }: { filter: Filter; value: string }) {
  const set = (told: string): void => narrow({ [filter.name]: told });
  if (filter.kind === "choice") {
    return (
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">any</option>
        {filter.choices.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
      </select>
    );
  }
  if (filter.kind === "day") return <input type="date" value={value} onChange={(event) => set(event.currentTarget.value)} />;
  return <Words value={value} hint={filter.hint ?? ""} set={set} />;
}

/** Words on their way: what is typed stays while a list that comes meanwhile draws the row anew. */
function Words({ value, hint, set }: { value: string; hint: string; set: (told: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <input type="search" value={typed} placeholder={hint} onInput={(event) => setTyped(event.currentTarget.value)}
      onChange={(event) => set(event.currentTarget.value.trim())} />
  );
}

/** The filters of these names that the address holds, as a query of the server; unset ones are left out. */
export function filtered(of: readonly Filter[]): Record<string, string> {
  const query = address.value.query;
  return Object.fromEntries(of.flatMap((one) => {
    const value = query.get(one.name);
    return value === null || value === "" ? [] : [[one.name, value]];
  }));
}
