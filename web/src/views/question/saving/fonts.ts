/** The page's typefaces as far as a text needs them, to be carried within a file. */

const FAMILIES = ["Inter Variable", "Source Serif 4 Variable"];

/** Rules of typefaces whose letters stand in the text, with the typefaces in them. */
export async function fonts(text: string): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);
  const points = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  const wanted = rules.filter((rule) => FAMILIES.includes(rule.style.getPropertyValue("font-family").replace(/["']/g, ""))
    && within(rule.style.getPropertyValue("unicode-range"), points));
  return (await Promise.all(wanted.map(carried))).join("");
}

async function carried(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue("src"))?.[1];
  if (address === undefined) return "";
  const base = rule.parentStyleSheet?.href ?? location.href;
  const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  const [family, weight, range] = ["font-family", "font-weight", "unicode-range"].map((name) => rule.style.getPropertyValue(name));
  return `@font-face{font-family:${family};font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${btoa(letters)}) format("woff2")}`;
}

/** Whether any letter lies within a range as style sheets tell it ("U+0-FF, U+131"). */
export function within(range: string, points: ReadonlySet<number>): boolean {
  const told = range.split(",").map((one) => one.trim().replace(/^U\+/i, "").split("-").map((end) => parseInt(end, 16)));
  return range === "" || told.some(([from = 0, to = from]) => [...points].some((point) => point >= from && point <= to));
}
