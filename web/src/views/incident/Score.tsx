/** How surely two reports tell of one incident. */
export function Score({ is }: { is: number }) {
  return <span class="score number" title="How surely they tell of one incident, from 0 to 1; 0.5 is the bound.">{is.toFixed(2)}</span>;
}

/** A reason with the marks of quotation that readers know. */
export function readable(reason: string): string {
  return reason.replaceAll(/'([^']+)'/g, "“$1”");
}
