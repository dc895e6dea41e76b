import { notices, untell } from "./notices";

/** The notices, read out as they come. */
export function Notices() {
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.value.map((one) => (
        <div key={one.id} class={`notice notice-${one.kind}`}>
          <span>{one.text}</span>
          {one.action !== undefined && (
            <button type="button" class="quiet" onClick={() => { one.action?.run(); untell(one.id); }}>{one.action.label}</button>
          )}
          <button type="button" class="quiet" aria-label="Close notice" onClick={() => untell(one.id)}>×</button>
        </div>
      ))}
    </div>
  );
}
