/** On a phone there is room for one part at a time. */
import { narrow } from "../../address";

export type TabName = "list" | "map" | "timeline";
const TABS: readonly { name: TabName; label: string }[] = [
  { name: "list", label: "List" }, { name: "map", label: "Map" }, { name: "timeline", label: "Timeline" },
];

export function Tabs({ now }: { now: TabName }) {
  return (
    <div class="incidents-tabs" role="group" aria-label="What is shown">
      {TABS.map(({ name, label }) => (
        <button key={name} type="button" aria-pressed={name === now}
          onClick={() => narrow({ tab: name === "list" ? null : name }, { replace: true })}>{label}</button>
      ))}
    </div>
  );
}
