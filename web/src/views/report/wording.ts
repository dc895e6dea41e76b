/** What was read, in words: acts, forms, measures, who is counted. */
import type { Actor, Claim, EventMention, Figure } from "../../api/kinds";
import { bounds } from "../../marks/bounds";

const THIRD: Readonly<Record<string, string>> = { deny: "denies", "publish video": "publishes a video" };

/** "says", "accuses", "calls on": what is done by saying it. */
export function actInWords(act: string): string {
  const told = THIRD[act];
  if (told !== undefined) return told;
  const [verb = act, ...rest] = act.split(" ");
  const ends = /(s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  return [ends, ...rest].join(" ");
}

/** What somebody does by a claim; what a report says in its own voice it tells. */
export function actOf(claim: Claim): string {
  return claim.form === "voice" ? "tells" : actInWords(claim.act);
}

export const FORMS: Readonly<Record<Claim["form"], string>> = {
  direct: "in the source’s own words", indirect: "in the report’s words", mixed: "partly in the source’s own words",
  voice: "in its own voice",
};

/** What a figure counts, after the number: "killed", "km²", "deployed". */
const UNITS: Readonly<Record<string, string>> = { area_km2: "km²" };

export function measureInWords(measure: string): string {
  return UNITS[measure] ?? measure.replaceAll("_", " ");
}

/** "more than 100 killed". */
export function figureInWords(figure: Figure): string {
  return `${bounds(figure.low, figure.high, figure.hedge)} ${measureInWords(figure.measure)}`;
}

const POPULATIONS: Readonly<Record<Figure["victim"]["population"], string>> = {
  military: "military", civilian: "civilians", unknown: "not told whether military or civilian",
};

/** Whose and who: "Armenia, military, conscripts". */
export function counted(figure: Figure, party: string | null): string {
  return [party ?? "party not told", POPULATIONS[figure.victim.population], figure.victim.detail ?? ""]
    .filter((one) => one !== "").join(", ");
}

export const BESIDE: Readonly<Record<NonNullable<Figure["relation"]>, string>> = {
  adds: "adds to", part: "a part of", earlier: "an earlier count, overtaken by", loose: "a loose word for",
};

export const STATUSES_OF_EVENTS: Readonly<Record<EventMention["status"], string>> = {
  asserted: "told as a fact", negated: "told as not so", uncertain: "told as uncertain", hypothetical: "supposed",
  future: "yet to come", background: "of an earlier time",
};

/** An event's kind: "shelling/artillery/missile attack", else "assault". */
export function eventInWords(event: EventMention): string {
  return (event.mode ?? event.type).toLowerCase();
}

/** What the report calls somebody besides the name: "Prime Minister", "a spokesman for the army"; "" where nothing. */
export function office(actor: Actor | undefined): string {
  if (actor?.kind !== "person") return "";
  for (const { text } of actor.mentions) {
    const at = text.indexOf(actor.name);
    const told = (at === -1 ? nominal(text) : text.slice(0, at)).trim();
    if (/\p{L}{2}/u.test(told) && told.toLowerCase() !== "the") return told;
  }
  return "";
}

/** A description of several words ("the mayor of Strömstad"); "" for pronouns and names. */
function nominal(text: string): string {
  return /^(a|an|the|his|her|their|its)\s+\S/i.test(text) || /^\p{Ll}\S*\s/u.test(text) ? text : "";
}
