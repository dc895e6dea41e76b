/** What a question asks about, without the question. */

/** A question as the thing it asks about: "Redian soldiers killed since 3 May" for "How many Redian soldiers were killed since 3 May?". */
export function subjectOf(text: string): string {
  const count = /^How many (.+?) were (.+)\?$/.exec(text);
  if (count !== null) return capital(`${count[1] ?? ""} ${count[2] ?? ""}`);
  const there = /^(?:Was|Were) there (?:an? )?(.+)\?$/.exec(text);
  if (there !== null) return capital(there[1] ?? "");
  const was = /^(?:Was|Were) (.+)\?$/.exec(text);
  return was === null ? text : capital(was[1] ?? "");
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
