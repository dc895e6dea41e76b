/** The formats in which an incident can be handed over, each with what it cannot carry; asked for when it is opened. */
import { useState } from "preact/hooks";
import { api, given } from "../../api/client";
import type { FormatRow } from "../../api/kinds";
import { useLoaded } from "../../api/load";
import { Shown } from "../../frame/States";

/** @param incident its id: only what belongs to it is handed over. */
export function HandOver({ incident }: { incident: string }) {
  const [opened, open] = useState(false);
  return (
    <details class="hand-over" onToggle={(event) => { if (event.currentTarget.open) open(true); }}>
      <summary>Hand it over in a format of others</summary>
      {opened && <Formats incident={incident} />}
    </details>
  );
}

function Formats({ incident }: { incident: string }) {
  const formats = useLoaded("formats", (signal) => given(api.GET("/api/v1/export", { signal })));
  return (
    <Shown loaded={formats} what="the formats">{(rows) => (
      <ul class="hand-over-formats">
        {rows.map((row) => <li key={row.name}><Format of={row} incident={incident} /></li>)}
      </ul>
    )}</Shown>
  );
}

function Format({ of, incident }: { of: FormatRow; incident: string }) {
  const address = `/api/v1/export/${of.name}?incident=${encodeURIComponent(incident)}`;
  return (
    <>
      <a href={address} download={`${of.name}${of.extension}`}>{of.title}</a>
      {of.losses.length > 0 && (
        <details>
          <summary>What it cannot carry</summary>
          <ul>{of.losses.map((one) => <li key={one.id}>{one.what}: <span class="muted">{one.why}</span></li>)}</ul>
        </details>
      )}
    </>
  );
}
