/** A party: its name, always, beside a hue that goes by the order of names and so takes no side. */

const HUES = 6;

/** The class of a party's hue among those that are shown with it; hues come again after the sixth. */
export function hueOf(party: string, among: readonly string[]): string {
  const names = [...new Set(among)].sort((one, other) => (one < other ? -1 : 1));
  const at = names.indexOf(party);
  return at === -1 ? "" : `party-${(at % HUES) + 1}`;
}

/** @param among the names of all parties that are shown together. */
export function Party({ name, among }: { name: string; among: readonly string[] }) {
  return <span class={`party ${hueOf(name, among)}`}>{name}</span>;
}
