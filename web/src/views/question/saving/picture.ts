/** A picture that stands by itself: every colour written on what it colours, typefaces within, the sources beneath. */
import type { QuestionDetail } from "../../../api/kinds";
import { lines } from "../layout/labels";
import type { Said } from "../told";
import { fonts } from "./fonts";
import { above, sources } from "./sources";

const KEPT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "stroke-linejoin", "paint-order",
  "font-family", "font-size", "font-weight", "stop-color", "stop-opacity"];
const SPACE = "http://www.w3.org/2000/svg";
const EDGE = 16;
const SIZE = 11;
const LINE = 15;

/** The file's text; light, whatever the page's theme, since it is for paper and for other pages. */
export async function standalone(shown: SVGSVGElement, question: QuestionDetail, said: readonly Said[], notes: readonly string[]): Promise<string> {
  const drawn = inLight(() => plain(shown));
  const width = shown.width.baseVal.value + 2 * EDGE;
  const file = document.createElementNS(SPACE, "svg");
  const words = [...text(above(question), width, EDGE + 12, 600, "Inter Variable", 13)];
  drawn.setAttribute("x", String(EDGE));
  drawn.setAttribute("y", String(EDGE + 12 + words.length * 18));
  let y = EDGE + 34 + words.length * 18 + shown.height.baseVal.value;
  for (const one of sources(question, said, notes)) {
    const told = text(one.text, width, y, one.kind === "plain" ? 600 : 400, one.kind === "words" ? "Source Serif 4 Variable" : "Inter Variable", SIZE);
    words.push(...told);
    y += told.length * LINE + (one.kind === "plain" ? 0 : 6);
  }
  for (const [name, value] of [["xmlns", SPACE], ["width", width], ["height", y], ["viewBox", `0 0 ${width} ${y}`]] as const) file.setAttribute(name, String(value));
  const ground = document.createElementNS(SPACE, "rect");
  for (const [name, value] of [["width", "100%"], ["height", "100%"], ["fill", "#ffffff"]] as const) ground.setAttribute(name, value);
  file.append(ground, drawn, ...words);
  const told = new XMLSerializer().serializeToString(file);
  // The typefaces go in as text: a style element of the page itself would be refused by its policy.
  return told.replace("><rect", `><style>${await fonts(told)}</style><rect`);
}

function text(told: string, width: number, y: number, weight: number, family: string, size: number): readonly SVGTextElement[] {
  return lines(told, width - 2 * EDGE, size, 12).map((line, n) => {
    const element = document.createElementNS(SPACE, "text");
    const set = { x: EDGE, y: y + n * (size + 4), fill: "#1d1c1a", "font-family": `"${family}", sans-serif`, "font-size": size, "font-weight": weight };
    for (const [name, value] of Object.entries(set)) element.setAttribute(name, String(value));
    element.textContent = line;
    return element;
  });
}

/** A copy whose looks are attributes, without what is there to be pointed at, nor what somebody points at now. */
function plain(shown: SVGSVGElement): SVGSVGElement {
  const chosen = [...shown.querySelectorAll(".spot-here")];
  chosen.forEach((one) => one.classList.remove("spot-here"));
  const made = looksWritten(shown);
  chosen.forEach((one) => one.classList.add("spot-here"));
  return made;
}

function looksWritten(shown: SVGSVGElement): SVGSVGElement {
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const all = copy.querySelectorAll<SVGElement>("*");
  shown.querySelectorAll<SVGElement>("*").forEach((element, index) => {
    const looks = getComputedStyle(element);
    for (const name of KEPT) all[index]?.setAttribute(name, looks.getPropertyValue(name));
  });
  copy.querySelectorAll(".hit").forEach((one) => one.remove());
  copy.querySelectorAll("a").forEach((link) => { link.setAttribute("href", new URL(link.getAttribute("href") ?? "", location.href).href); });
  return copy;
}

function inLight<T>(make: () => T): T {
  const root = document.documentElement;
  const before = root.dataset["theme"];
  root.dataset["theme"] = "light";
  const made = make();
  if (before === undefined) delete root.dataset["theme"];
  else root.dataset["theme"] = before;
  return made;
}
