/** Fields of the forms in which a person says what is so. */

interface Named {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

export function Typed({ label, value, set, number = false, list, hint, wrong = false }: Named & {
  number?: boolean; list?: string; hint?: string; wrong?: boolean;
}) {
  return (
    <label>
      <span>{label}</span>
      <input type={number ? "number" : "text"} min={number ? 0 : undefined} step={number ? "any" : undefined} list={list} value={value}
        placeholder={hint ?? ""} aria-invalid={wrong || undefined} onInput={(event) => set(event.currentTarget.value)} />
    </label>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly meaning?: string;
}

/** Choices of which one is set; what stands can be kept though it is no longer among them. */
export function Chosen({ label, value, set, choices, none }: Named & { choices: readonly Choice[]; none?: string }) {
  const known = choices.some((one) => one.value === value) || (value === "" && none !== undefined);
  const meaning = choices.find((one) => one.value === value)?.meaning;
  return (
    <label>
      <span>{label}</span>
      <select value={value} title={meaning} onChange={(event) => set(event.currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {!known && <option value={value}>{value}</option>}
        {choices.map((one) => <option key={one.value} value={one.value} title={one.meaning}>{one.label}</option>)}
      </select>
      {meaning !== undefined && <small class="field-meaning">{meaning}</small>}
    </label>
  );
}
