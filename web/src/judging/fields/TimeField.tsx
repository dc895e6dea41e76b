/** A time, typed as exactly as it is known. */
import { momentOf, type How, type TimeDraft } from "./time";

const HOWS: readonly (readonly [How, string])[] = [
  ["none", "not told"], ["at", "at"], ["between", "from – to"], ["since", "since, end open"], ["until", "until, start open"],
];

export function TimeField({ label, value, set }: { label: string; value: TimeDraft; set: (value: TimeDraft) => void }) {
  const has = (side: "from" | "to"): boolean => (side === "from" ? ["at", "between", "since"] : ["between", "until"]).includes(value.how);
  return (
    <div class="field-time" role="group" aria-label={label}>
      <label>
        <span>{label}</span>
        <select value={value.how} onChange={(event) => set({ ...value, how: event.currentTarget.value as How })}>
          {HOWS.map(([how, word]) => <option key={how} value={how}>{word}</option>)}
        </select>
      </label>
      {(["from", "to"] as const).filter(has).map((side) => (
        <label key={side}>
          <span>{value.how === "at" ? "Year, month, day or minute" : side === "from" ? "From" : "To, itself within"}</span>
          <input type="text" value={value[side]} placeholder="2022-09-13 20:00" inputMode="numeric"
            aria-invalid={(value[side] !== "" && momentOf(value[side]) === null) || undefined}
            onInput={(event) => set({ ...value, [side]: event.currentTarget.value })} />
        </label>
      ))}
      {value.how !== "none" && <small class="field-meaning">As exactly as it is known: 2022, 2022-09, 2022-09-13 or 2022-09-13 20:00 (UTC).</small>}
    </div>
  );
}
