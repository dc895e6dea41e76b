/** Files that were dropped or chosen, before they are handed over. */
import { useRef } from "preact/hooks";
import { size } from "./words";

const KINDS = ".txt,.text,.md,.html,.htm,.xhtml,.pdf,.eml,.jsonl,.ndjson,text/*,application/pdf,message/rfc822";

/** Files among what was dropped or pasted. */
export function droppedFiles(held: DataTransfer | null): readonly File[] {
  return held === null ? [] : [...held.files];
}

export function Chosen({ files, take, leave }: {
  files: readonly File[]; take: (more: readonly File[]) => void; leave: (one: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="add-files">
      <input ref={input} type="file" multiple accept={KINDS} class="unseen" tabIndex={-1} aria-label="Files"
        onChange={(event) => { take([...(event.currentTarget.files ?? [])]); event.currentTarget.value = ""; }} />
      <button type="button" onClick={() => input.current?.click()}>Choose files…</button>
      <span class="muted">Text, HTML, PDF, e-mail, JSON Lines</span>
      {files.length > 0 && (
        <ul class="add-chosen" aria-label="Chosen files">
          {files.map((one, index) => (
            <li key={`${index} ${one.name}`}>
              <span class="add-name">{one.name}</span><span class="muted number">{size(one.size)}</span>
              <button type="button" class="quiet" aria-label={`Leave out ${one.name}`} onClick={() => leave(one)}>×</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
