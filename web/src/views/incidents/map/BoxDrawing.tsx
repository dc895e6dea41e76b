/** Drawing a box over the map: after the button was pressed, or with Shift held. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Drawn } from "./drawn";

interface Point { readonly x: number; readonly y: number }

const LEAST = 6; // pixels; less is a click

export function BoxDrawing({ on, drawn, done }: { on: boolean; drawn: Drawn; done: () => void }) {
  const [shift, setShift] = useState(false);
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.key === "Escape") { setFrom(null); done(); }
      setShift(event.shiftKey);
    };
    document.addEventListener("keydown", key);
    document.addEventListener("keyup", key);
    return () => { document.removeEventListener("keydown", key); document.removeEventListener("keyup", key); };
  }, [done]);
  useEffect(() => {
    if (box.current === null || from === null || to === null) return;
    const { style } = box.current;
    [style.left, style.top] = [`${Math.min(from.x, to.x)}px`, `${Math.min(from.y, to.y)}px`];
    [style.width, style.height] = [`${Math.abs(from.x - to.x)}px`, `${Math.abs(from.y - to.y)}px`];
  }, [from, to]);
  if (!on && !shift && from === null) return null;
  const pointOf = (event: PointerEvent): Point => {
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };
  return (
    <div class="map-drawing"
      onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); setFrom(pointOf(event)); setTo(pointOf(event)); }}
      onPointerMove={(event) => { if (from !== null) setTo(pointOf(event)); }}
      onPointerUp={(event) => {
        const end = pointOf(event);
        if (from !== null && Math.hypot(end.x - from.x, end.y - from.y) > LEAST) drawn.boxBetween(from, end);
        setFrom(null);
        done();
      }}>
      {from !== null && <div ref={box} class="map-box" />}
    </div>
  );
}
