/** A place: by its name in the gazetteer, or by clicking a map. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { api, given } from "../../api/client";
import { useLoaded } from "../../api/load";
import { Chosen } from "./Fields";
import { chosen, pinsAround, placeInWords, placeLine, point, type Known, type PlaceDraft } from "./place";
import { PlaceMap } from "./PlaceMap";

export interface PlaceFieldProps {
  readonly label: string;
  readonly value: PlaceDraft | null;
  readonly set: (value: PlaceDraft | null) => void;
  /** A point that the report tells of: places near it come first. */
  readonly near: string | null;
  readonly precisions: readonly string[];
}

export function PlaceField({ label, value, set, near, precisions }: PlaceFieldProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => { setOpen(false); button.current?.focus(); };
  return (
    <div class="field-place" role="group" aria-label={label}>
      <span class="field-label">{label}</span>
      <span class="field-place-now">
        <b>{placeInWords(value)}</b>
        <button ref={button} type="button" aria-expanded={open} onClick={() => setOpen(!open)}>Choose a place</button>
        {value !== null && <button type="button" class="quiet" onClick={() => set(null)}>None</button>}
      </span>
      {open && <Choosing value={value} set={set} near={near} precisions={precisions} close={close} />}
    </div>
  );
}

function Choosing({ value, set, near, precisions, close }: Omit<PlaceFieldProps, "label"> & { close: () => void }) {
  const [typed, type] = useState("");
  const [clicked, click] = useState<string | null>(null);
  const known = useKnown(typed, near ?? pointOf(value), clicked);
  const around = useKnown("", pointOf(value) ?? pointOf(known[0] ?? null) ?? near, clicked);
  const all = useMemo(() => [...known, ...around.filter((one) => !known.some((other) => other.gazetteer_id === one.gazetteer_id))], [known, around]);
  const pins = useMemo(() => pinsAround(all, value), [all, value]);
  const take = (one: Known): void => set(chosen(one));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: "center" }), []);
  return (
    <div ref={box} class="place-choosing" onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); close(); } }}>
      <Names typed={typed} type={(told) => { type(told); click(null); }} known={known} now={value} take={take} close={close} />
      {value !== null && value.id === null && value.lat !== null && (
        <Chosen label="How exactly the point is meant" value={value.precision} choices={precisions.map((one) => ({ value: one, label: one }))}
          set={(precision) => set({ ...value, precision })} />
      )}
      <PlaceMap pins={pins} pick={(key) => { const one = all.find(({ gazetteer_id }) => gazetteer_id === key); if (one !== undefined) take(one); }}
        set={(lat, lon) => { click(`${lat.toFixed(5)},${lon.toFixed(5)}`); set(point(lat, lon, value?.name ?? "")); }} />
    </div>
  );
}

/** The name field with the places of that name beneath; arrow keys walk them, Enter takes one. */
function Names({ typed, type, known, now, take, close }: {
  typed: string; type: (told: string) => void; known: readonly Known[]; now: PlaceDraft | null; take: (one: Known) => void; close: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  useEffect(() => setAt(0), [known]);
  useLayoutEffect(() => field.current?.focus(), []); // before the next key: what is typed at once is typed here
  const keys = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0) setAt(Math.min(Math.max(at + by, 0), known.length - 1));
    const one = known[at];
    if (event.key === "Enter" && one !== undefined) { take(one); close(); }
    if (by !== 0 || event.key === "Enter") event.preventDefault();
  };
  return (
    <div class="place-names">
      <label>
        <span>Name</span>
        <input ref={field} type="text" role="combobox" aria-expanded={known.length > 0} aria-controls={id} autoComplete="off"
          aria-activedescendant={known.length > 0 ? `${id}-${at}` : undefined} value={typed} placeholder="a name in the gazetteer"
          onInput={(event) => type(event.currentTarget.value)} onKeyDown={keys} />
      </label>
      <ul id={id} role="listbox" aria-label="Places">
        {known.map((one, index) => (
          <li key={one.gazetteer_id} id={`${id}-${index}`} role="option" aria-selected={index === at} class={one.gazetteer_id === now?.id ? "place-now" : undefined}
            onClick={() => { take(one); setAt(index); }}>
            {placeLine(one)} <span class="muted">{one.kind === "settlement" ? "" : one.precision}{one.km === null ? "" : ` ${Math.round(one.km)} km away`}</span>
          </li>
        ))}
      </ul>
      {typed.trim().length > 1 && known.length === 0 && <p class="muted">No place of that name: set a point on the map.</p>}
    </div>
  );
}

const SHOWN = 8;

/** Places of the name that was typed; without one, those around what was clicked or stands. */
function useKnown(typed: string, near: string | null, clicked: string | null): readonly Known[] {
  const name = typed.trim();
  const around = clicked ?? near;
  const query = name.length > 1 ? { q: name, ...(around === null ? {} : { near: around }) } : around === null ? null : { near: around };
  const loaded = useLoaded(JSON.stringify(query), async (signal) => (query === null ? { items: [] as Known[] }
    : given(api.GET("/api/v1/gazetteer", { params: { query: { ...query, limit: SHOWN } }, signal }))));
  const items = loaded.value?.items;
  return useMemo(() => items ?? [], [items]);
}

function pointOf(of: Pick<PlaceDraft, "lat" | "lon"> | null): string | null {
  return of === null || of.lat === null || of.lon === null ? null : `${of.lat.toFixed(5)},${of.lon.toFixed(5)}`;
}
