/** Where incidents were, and which places claims tell of, each as exactly as it is known. */
import { effect } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { address, narrow } from "../../../address";
import { theme } from "../../../frame/theme";
import { lit, pinLit } from "../lit";
import { BoxDrawing } from "./BoxDrawing";
import { Card } from "./Card";
import type { Drawn, Listener } from "./drawn";
import { PinList } from "./PinList";
import { boxOf, boxText, pinsOf, type Bounds, type Pin, type WorldMap } from "./pins";
import { Unlocated } from "./Unlocated";

interface Props {
  readonly incidents: WorldMap | null;
  readonly claims: WorldMap | null;
  readonly tiles: string | null;
  /** Whether the list stands: only then is the map's code loaded. */
  readonly ready: boolean;
}

export function MapPane({ incidents, claims, tiles, ready }: Props) {
  const pins = useMemo(() => pinsOf(incidents, claims), [incidents, claims]);
  const [open, setOpen] = useState<Pin | null>(null);
  const [over, setOver] = useState<Pin | null>(null);
  const [drawing, setDrawing] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const begun = useRef(false); // once drawn, the map stays while the list loads anew
  begun.current ||= ready;
  const map = useDrawn(frame, begun.current, tiles, { setOver, setOpen });
  useShown(map.drawn, pins, (incidents?.unlocated_n ?? 0) > 0);
  useEffect(() => setOpen((before) => (before === null ? null : pins.find((pin) => pin.key === before.key) ?? null)), [pins]);
  const shown = open ?? over;
  return (
    <div class="map">
      <Tools drawn={map.drawn} drawing={drawing} setDrawing={setDrawing} />
      <div class="map-stage">
        <div ref={frame} class="map-frame" />
        {map.failed && <p class="map-note" role="status">This browser draws no map (it has no WebGL). The places are listed here.</p>}
        {map.drawn !== null && <BoxDrawing on={drawing} drawn={map.drawn} done={() => setDrawing(false)} />}
        {shown !== null && <Card key={shown.key} pin={shown} at={map.drawn?.placeOf(shown) ?? null} fixed={open !== null} close={() => setOpen(null)} />}
        <PinList pins={pins} open={map.failed} drawn={map.drawn} pick={(pin) => { map.drawn?.look(pin); setOpen(pin); }} />
      </div>
      {(incidents?.more === true || claims?.more === true) && <p class="map-more" role="status">Only the incidents with the most
        reports and the places of the last 10,000 claims are drawn: narrow the list to see the others.</p>}
      <p class="map-foot">Land and borders: Natural Earth, as they are held; dashed where disputed.</p>
      <Unlocated incidents={incidents} claims={claims} />
    </div>
  );
}

/** Loads the map's code and draws; says so if the browser cannot. */
function useDrawn(frame: { readonly current: HTMLElement | null }, ready: boolean, tiles: string | null, on: {
  setOver: (pin: Pin | null) => void; setOpen: (pin: Pin | null) => void;
}): { drawn: Drawn | null; failed: boolean } {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!ready || failed) return;
    let [gone, made]: [boolean, Drawn | null] = [false, null];
    const listener: Listener = {
      over: (pin) => {
        on.setOver(pin);
        if (pin !== null) lit.value = { on: "pin", place: pin.key, days: pin.days };
        else if (lit.value?.on === "pin") lit.value = null;
      },
      picked: on.setOpen,
      moved: (view) => { on.setOpen(null); if (address.value.query.has("follow")) narrow({ bbox: boxText(view) }, { replace: true }); },
      boxed: (box) => narrow({ bbox: boxText(box), follow: null }),
      failed: () => setFailed(true),
    };
    if (!canDraw()) { setFailed(true); return; }
    void import("./drawn").then(({ Drawn: Made }) => {
      if (gone || frame.current === null) return;
      made = new Made(frame.current, tiles, listener);
      setDrawn(made);
    }).catch(() => setFailed(true));
    return () => { gone = true; made?.close(); setDrawn(null); };
  }, [ready, tiles, failed]);
  return { drawn, failed };
}

function canDraw(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

/** Keeps the drawn map as the pins, the address, the theme and what is lit are. */
function useShown(drawn: Drawn | null, pins: readonly Pin[], lost: boolean): void {
  const box = address.value.query.get("bbox");
  const follow = address.value.query.has("follow");
  const fitted = useRef<Drawn | null>(null);
  useEffect(() => {
    if (drawn === null) return;
    drawn.show(pins, lost);
    const held: Bounds | null = boxOf(address.value.query.get("bbox"));
    if (pins.length > 0 && (fitted.current !== drawn || !pins.some((pin) => drawn.sees(pin)))) {
      fitted.current = drawn;
      drawn.fit(held ?? undefined);
    }
  }, [drawn, pins, lost]);
  useEffect(() => drawn?.showBox(follow ? null : boxOf(box)), [drawn, box, follow]);
  useEffect(() => {
    if (drawn === null) return;
    const media = matchMedia("(prefers-color-scheme: dark)");
    const recolour = (): void => drawn.recolour();
    media.addEventListener("change", recolour);
    let first = true;
    const stops = [
      theme.subscribe(() => { if (!first) queueMicrotask(recolour); first = false; }),
      effect(() => { const now = lit.value; drawn.light((pin) => pinLit(now, pin.key, pin.days)); }),
    ];
    return () => { media.removeEventListener("change", recolour); stops.forEach((stop) => stop()); };
  }, [drawn]);
}

/** What narrows the list by the map, and shows all of it. */
function Tools({ drawn, drawing, setDrawing }: { drawn: Drawn | null; drawing: boolean; setDrawing: (on: boolean) => void }) {
  const query = address.value.query;
  const follow = query.has("follow");
  return (
    <div class="map-tools">
      <label class="map-follow">
        <input type="checkbox" checked={follow} disabled={drawn === null}
          onChange={() => narrow(follow || drawn === null ? { bbox: null, follow: null } : { bbox: boxText(drawn.view()), follow: "1" })} />
        Only what is in view
      </label>
      <button type="button" class="quiet" aria-pressed={drawing} disabled={drawn === null} onClick={() => setDrawing(!drawing)}
        title="Or hold Shift and drag over the map">Draw a box</button>
      {query.has("bbox") && !follow && <button type="button" class="quiet" onClick={() => narrow({ bbox: null })}>Take the box away</button>}
      <button type="button" class="quiet" disabled={drawn === null} onClick={() => drawn?.fit()}>Show all</button>
    </div>
  );
}
