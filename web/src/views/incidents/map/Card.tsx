/** What stands at a pin: the place, how exactly it is known, its incidents, how many claims tell of it. */
import { useEffect, useRef } from "preact/hooks";
import { narrow } from "../../../address";
import { period } from "../../../marks/when";
import { counted } from "../List";
import { filterOf, pinName, precisionInWords, type Pin } from "./pins";

const LISTED = 6;

/** @param at where the pin lies in the frame. @param fixed whether it was picked, and not only hovered over. */
export function Card({ pin, at, fixed, close }: {
  pin: Pin; at: { x: number; y: number } | null; fixed: boolean; close: () => void;
}) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    const own = card.current;
    const frame = own?.parentElement ?? null;
    if (own === null || frame === null || at === null) return;
    const right = at.x + 14 + own.offsetWidth > frame.clientWidth;
    own.style.left = `${Math.max(4, right ? at.x - 14 - own.offsetWidth : at.x + 14)}px`;
    own.style.top = `${Math.max(4, Math.min(at.y - 20, frame.clientHeight - own.offsetHeight - 4))}px`;
  });
  useEffect(() => { if (fixed) card.current?.focus(); }, [fixed]);
  const more = pin.incidents.length - LISTED;
  return (
    <section ref={card} class={fixed ? "map-card map-card-fixed" : "map-card"} aria-label={pinName(pin)} tabIndex={-1}
      onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); close(); } }}>
      <h3>{pinName(pin)}</h3>
      <p class="muted">{precisionInWords(pin)}</p>
      {pin.incidents.length > 0 && (
        <ul>
          {pin.incidents.slice(0, LISTED).map((one) => (
            <li key={one.id}><a href={`/incidents/${one.id}`}>{one.title}</a>{one.time !== null && <span class="muted"> {period(one.time)}</span>}</li>
          ))}
          {more > 0 && <li class="muted">and {more} more</li>}
        </ul>
      )}
      {pin.claims > 0 && <p>{counted(pin.claims, "claim")} {pin.claims === 1 ? "tells" : "tell"} of it</p>}
      {fixed && (
        <p class="map-card-ways">
          <button type="button" onClick={() => { narrow({ place: filterOf(pin) }); close(); }}>Only this place</button>
          <button type="button" class="quiet" onClick={close}>Close</button>
        </p>
      )}
    </section>
  );
}
