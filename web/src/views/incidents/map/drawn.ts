/** The drawn map: loaded after the list stands, since nobody waits for it to read. */
import { LngLatBounds, Map as LibreMap, NavigationControl, ScaleControl, setWorkerUrl, type GeoJSONSource } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { firstBounds, type Bounds, type Pin } from "./pins";
import { coloursNow, drawnBox, drawnPins, HIT, styleOf } from "./style";

setWorkerUrl(worker);

export interface Listener {
  /** The pin under the pointer; null for none. */
  readonly over: (pin: Pin | null) => void;
  readonly picked: (pin: Pin | null) => void;
  /** The map came to rest somewhere else, by a person's hand. */
  readonly moved: (view: Bounds) => void;
  readonly boxed: (box: Bounds) => void;
  readonly failed: () => void;
  /** A point was clicked where no pin is. */
  readonly ground?: (lat: number, lon: number) => void;
  /** The shapes of the land stand on it. */
  readonly drawn?: () => void;
}

const REACH = 4; // pixels around the pointer
const ROOM = 48; // around what the map is fitted to
const CLOSEST = 9;

export class Drawn {
  private readonly map: LibreMap;
  private pins: readonly Pin[] = [];
  private lost = false;
  private box: Bounds | null = null;
  private lit: ReadonlySet<number> = new Set();
  private asked = false;

  constructor(frame: HTMLElement, private readonly tiles: string | null, private readonly listener: Listener) {
    this.map = new LibreMap({
      container: frame, style: styleOf(coloursNow(), drawnPins([]), drawnBox(null), tiles), attributionControl: false,
      center: [20, 25], zoom: 1, dragRotate: false, pitchWithRotate: false, touchPitch: false, boxZoom: false, fadeDuration: 0,
      renderWorldCopies: true, maxZoom: 14,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.map.addControl(new ScaleControl({ maxWidth: 90 }), "bottom-right");
    const canvas = this.map.getCanvas();
    canvas.setAttribute("aria-label", "Map. Arrow keys move it, plus and minus zoom; the places on it are listed beside it");
    this.map.on("mousemove", (event) => this.point(event.point));
    this.map.on("mouseout", () => listener.over(null));
    this.map.on("click", (event) => {
      const pin = this.at(event.point);
      listener.picked(pin);
      if (pin === null) listener.ground?.(event.lngLat.lat, event.lngLat.lng);
    });
    this.map.on("moveend", (event) => { if ("originalEvent" in event && event.originalEvent !== undefined) listener.moved(this.view()); });
    this.map.on("webglcontextlost", listener.failed);
    this.map.once("load", () => listener.drawn?.());
  }

  /** @param lost whether there are incidents without a place of their own. */
  show(pins: readonly Pin[], lost: boolean): void {
    [this.pins, this.lost] = [pins, lost];
    this.lit = new Set();
    this.put("pins", drawnPins(pins));
    this.once(() => { this.map.removeFeatureState({ source: "pins" }); this.halo(); });
    const noted = pins.filter((pin) => pin.shape === "note").map((pin) => pin.name);
    this.once(() => { this.map.setFilter("countries", ["!", ["in", ["get", "name"], ["literal", noted]]]); });
  }

  showBox(box: Bounds | null): void {
    this.box = box;
    this.put("box", drawnBox(box));
  }

  light(is: (pin: Pin) => boolean): void {
    const now = this.pins.flatMap((pin, id) => (is(pin) ? [id] : []));
    if (this.map.getSource("pins") === undefined) return;
    const lit = new Set(now);
    if (lit.size === this.lit.size && now.every((id) => this.lit.has(id))) return;
    for (const id of this.lit) if (!lit.has(id)) this.map.setFeatureState({ source: "pins", id }, { lit: false });
    for (const id of lit) if (!this.lit.has(id)) this.map.setFeatureState({ source: "pins", id }, { lit: true });
    this.lit = lit;
    this.halo();
  }

  private halo(): void {
    const drawn = drawnPins(this.pins.filter((pin, id) => this.lit.has(id) && pin.shape !== "note"));
    void this.map.getSource<GeoJSONSource>("lit")?.setData(drawn);
  }

  /** Draws everything in the colours that the page has now. */
  recolour(): void {
    this.once(() => { this.map.setStyle(styleOf(coloursNow(), drawnPins(this.pins), drawnBox(this.box), this.tiles)); });
    this.lit = new Set(); // a new style has no state
  }

  /** Shows all that there is, or the box. */
  fit(bounds: Bounds | null = firstBounds(this.pins, this.lost)): void {
    if (bounds === null) return;
    const [west, south, to, north] = bounds;
    const east = to < west ? to + 360 : to;
    this.map.fitBounds(new LngLatBounds([west, Math.max(south, -85), east, Math.min(north, 85)]),
      { padding: ROOM, maxZoom: CLOSEST, animate: false });
  }

  /** Brings a pin into sight. */
  look(pin: Pin): void {
    if (!this.map.getBounds().contains([pin.lon, pin.lat])) this.map.panTo([pin.lon, pin.lat], { animate: false });
  }

  sees(pin: Pin): boolean {
    return this.map.getBounds().contains([pin.lon, pin.lat]);
  }

  /** Where a pin lies in the frame, in pixels. */
  placeOf(pin: Pin): { x: number; y: number } {
    return this.map.project([pin.lon, pin.lat]);
  }

  middle(): { lat: number; lon: number } {
    const { lat, lng } = this.map.getCenter();
    return { lat, lon: lng };
  }

  view(): Bounds {
    const bounds = this.map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** The box between two points of the frame. */
  boxBetween(one: { x: number; y: number }, other: { x: number; y: number }): void {
    const [a, b] = [this.map.unproject([one.x, one.y]), this.map.unproject([other.x, other.y])];
    this.listener.boxed([Math.min(a.lng, b.lng), Math.min(a.lat, b.lat), Math.max(a.lng, b.lng), Math.max(a.lat, b.lat)]);
  }

  close(): void {
    this.map.remove();
  }

  private point(at: { x: number; y: number }): void {
    if (this.asked) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      const pin = this.at(at);
      this.map.getCanvas().classList.toggle("map-on-pin", pin !== null);
      this.listener.over(pin);
    });
  }

  private at({ x, y }: { x: number; y: number }): Pin | null {
    const layers = HIT.filter((layer) => this.map.getLayer(layer) !== undefined);
    const found = this.map.queryRenderedFeatures([[x - REACH, y - REACH], [x + REACH, y + REACH]], { layers });
    const ranked = found.sort((a, b) => HIT.indexOf(a.layer.id) - HIT.indexOf(b.layer.id));
    const id = ranked[0]?.id;
    return typeof id === "number" ? this.pins[id] ?? null : null;
  }

  private put(source: string, data: GeoJSON.FeatureCollection): void {
    this.once(() => { void this.map.getSource<GeoJSONSource>(source)?.setData(data); });
  }

  /** Once the style stands; what is asked before waits for it. */
  private once(run: () => void): void {
    if (this.map.getSource("pins") !== undefined) run();
    else void this.map.once("styledata", () => { run(); });
  }
}
