/** Who first said something, in words. */
import type { Origin } from "../api/kinds";

export const KINDS: Readonly<Record<Origin["kind"], { word: string; meaning: string }>> = {
  speaker: { word: "person", meaning: "A person who is named." },
  institution: { word: "body", meaning: "A government, ministry, army or organisation." },
  outlet: { word: "outlet", meaning: "A news outlet that names nobody behind it." },
  report: { word: "the report itself", meaning: "A report in its own voice; it names no source." },
  unnamed: { word: "unnamed", meaning: "Somebody whom the report does not name." },
};

const UNNAMED = / \(unnamed\)$/;

/** The name without what its kind says anyway. */
export function originName(of: Origin): string {
  return of.name.replace(UNNAMED, "");
}

/** What it is beyond its name: "unnamed, of Armenia", "for the Ministry of Defence, of Norway"; "" where the name says all. */
export function originAbout(of: Origin, how: { party?: boolean } = {}): string {
  const party = of.party?.name;
  const told = [
    of.kind === "unnamed" || of.kind === "report" ? KINDS[of.kind].word : null,
    typeof of.office === "string" && of.office !== "" ? `for ${of.office}` : null,
    how.party !== false && party !== undefined && party !== of.name ? `of ${party}` : null,
  ];
  return told.filter((one) => one !== null).join(", ");
}
