/** The pins as a list: one stop for the Tab key, arrows from place to place, Enter opens what stands there. */
import { useId, useRef, useState } from "preact/hooks";
import { go } from "../../../address";
import { counted } from "../List";
import { lit } from "../lit";
import type { Drawn } from "./drawn";
import { pinName, type Pin } from "./pins";

const LISTED = 300; // more are reached by narrowing what is shown

/** @param open whether it stands open, since there is no map. */
export function PinList({ pins, open, drawn, pick }: {
  pins: readonly Pin[]; open: boolean; drawn: Drawn | null; pick: (pin: Pin) => void;
}) {
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const listed = pins.slice(0, LISTED);
  if (listed.length === 0) return null;
  const active = Math.min(at, listed.length - 1);
  const move = (to: number): void => {
    const next = Math.min(Math.max(to, 0), listed.length - 1);
    const pin = listed[next];
    setAt(next);
    if (pin === undefined) return;
    lit.value = { on: "pin", place: pin.key, days: pin.days };
    drawn?.look(pin);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  const take = (pin: Pin | undefined): void => {
    if (pin === undefined) return;
    const only = pin.incidents.length === 1 ? pin.incidents[0] : undefined;
    if (only !== undefined && pin.claims === 0) go(`/incidents/${only.id}`);
    else pick(pin);
  };
  const key = (event: KeyboardEvent): void => {
    const to: Readonly<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: listed.length - 1 };
    const next = to[event.key];
    if (next !== undefined) move(next);
    else if (event.key === "Enter" || event.key === " ") take(listed[active]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class={`map-pins${open || shown ? " map-pins-open" : ""}`}>
      <button type="button" class="map-pins-switch" aria-expanded={open || shown} onClick={() => setShown(!shown)}>
        {counted(pins.length, "place")}
      </button>
      <ul ref={list} role="listbox" tabIndex={0} aria-label="Places on the map" aria-activedescendant={`${id}-${active}`}
        onFocus={() => move(active)} onBlur={() => { lit.value = null; }} onKeyDown={key}>
        {listed.map((pin, index) => (
          <li key={pin.key} id={`${id}-${index}`} role="option" aria-selected={index === active}
            onMouseEnter={() => { lit.value = { on: "pin", place: pin.key, days: pin.days }; }} onMouseLeave={() => { lit.value = null; }}
            onClick={() => { setAt(index); take(pin); }}>
            <span>{pinName(pin)}</span>
            <span class="muted">{[pin.incidents.length > 0 ? counted(pin.incidents.length, "incident") : "",
              pin.claims > 0 ? counted(pin.claims, "claim") : ""].filter((one) => one !== "").join(", ")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
