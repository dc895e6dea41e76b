/** A small map to choose a place on: a place of the gazetteer by its pin, or any point. */
import { useEffect, useRef, useState } from "preact/hooks";
import { api, given } from "../../api/client";
import { useLoaded } from "../../api/load";
import { Loading } from "../../frame/States";
import type { Drawn } from "../../views/incidents/map/drawn";
import type { Pin } from "../../views/incidents/map/pins";
import { CHOSEN } from "./place";
import "../../views/incidents/map/map.css";

interface Given {
  readonly pins: readonly Pin[];
  /** A pin was chosen, by its key. */
  readonly pick: (key: string) => void;
  readonly set: (lat: number, lon: number) => void;
}

export function PlaceMap({ pins, pick, set }: Given) {
  const frame = useRef<HTMLDivElement>(null);
  const [drawn, hold] = useState<Drawn | null>(null);
  const [stands, stand] = useState(false);
  const [failed, setFailed] = useState(() => document.createElement("canvas").getContext("webgl2") === null);
  const led = useRef("");
  const on = useRef({ pick, set });
  on.current = { pick, set };
  const version = useLoaded("version", (signal) => given(api.GET("/api/v1/version", { signal })));
  const ready = version.value !== null;
  const tiles = version.value?.tiles ?? null;
  useEffect(() => {
    if (failed || !ready) return;
    let [gone, made]: [boolean, Drawn | null] = [false, null];
    void import("../../views/incidents/map/drawn").then(({ Drawn: Made }) => {
      if (gone || frame.current === null) return;
      made = new Made(frame.current, tiles, {
        over: () => undefined, moved: () => undefined, boxed: () => undefined, failed: () => setFailed(true),
        picked: (pin) => { if (pin !== null) on.current.pick(pin.key); },
        ground: (lat, lon) => on.current.set(lat, lon), drawn: () => stand(true),
      });
      hold(made);
    }).catch(() => setFailed(true));
    return () => { gone = true; made?.close(); hold(null); stand(false); };
  }, [failed, ready, tiles]);
  useEffect(() => {
    if (drawn === null) return;
    drawn.show(pins, false);
    const first = pins[0]?.key ?? "";
    const another = first !== led.current && first !== CHOSEN; // what is clicked stays where it was clicked
    led.current = first;
    if (pins.length > 0 && (another || !pins.every((pin) => drawn.sees(pin)))) drawn.fit();
  }, [drawn, pins]);
  if (failed) return <p class="muted">This browser draws no map (it has no WebGL): choose by name.</p>;
  const middle = (): void => { const at = drawn?.middle(); if (at !== undefined) set(at.lat, at.lon); };
  return (
    <div class="place-map">
      <div class="place-stage">
        <div ref={frame} class="map-frame" />
        {stands ? <span class="place-cross" aria-hidden="true">+</span> : <div class="place-loading"><Loading what="the map" /></div>}
      </div>
      <p class="place-ways">
        <button type="button" onClick={middle} disabled={drawn === null}>Take the middle of the map</button>
        <span class="muted">A click takes the place or the point; arrow keys move the map.</span>
      </p>
    </div>
  );
}
