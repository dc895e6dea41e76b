/** The place where reports are handed over: pasted, dropped, chosen, or named by their address. */
import { useMemo, useRef, useState } from "preact/hooks";
import { asFailure, type Failure } from "../../api/client";
import { useKeys, type Key } from "../../frame/keys";
import { Chosen, droppedFiles } from "./Chosen";
import { NOTHING_SAID, sendAddress, sendFiles, sendText, type About } from "./send";
import { Said } from "./Said";
import { addressIn, some } from "./words";

/** @param added is told the job that reads what was handed over. */
export function Form({ added }: { added: (job: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [about, setAbout] = useState<About>(NOTHING_SAID);
  const [over, setOver] = useState(false);
  const { sending, failure, send } = useSending((job) => {
    setText("");
    setFiles([]);
    setAbout(NOTHING_SAID);
    added(job);
  });
  const keys = useMemo<readonly Key[]>(() => [{ press: "n", does: "Go to the field", run: () => field.current?.focus() }], []);
  useKeys("Adding", keys);
  const named = addressIn(text);
  const take = (more: readonly File[]): void => setFiles((before) => [...before, ...more]);
  const hand = (): void => {
    if (files.length > 0) send(sendFiles(files, about));
    else if (named !== null) send(sendAddress(named, about));
    else if (text.trim() !== "") send(sendText(text, about));
    else field.current?.focus();
  };
  return (
    <form class={over ? "add-form panel add-over" : "add-form panel"} aria-label="Hand over reports"
      onSubmit={(event) => { event.preventDefault(); hand(); }}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(droppedFiles(event.dataTransfer)); }}>
      <label class="add-field">
        <span>Text of a report, or its address</span>
        <textarea ref={field} class={named === null && text !== "" ? "words" : ""} rows={10} value={text} disabled={files.length > 0}
          placeholder="Paste the text here, or an address such as https://news.example/report; or drop files"
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => { const pasted = droppedFiles(event.clipboardData); if (pasted.length > 0) { event.preventDefault(); take(pasted); } }}
          onKeyDown={(event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); hand(); } }} />
      </label>
      <Chosen files={files} take={take} leave={(one) => setFiles(files.filter((other) => other !== one))} />
      <Said about={about} set={setAbout} whole={files.length === 0 && named === null} />
      {failure !== null && <p class="add-failed" role="alert"><strong>{failure.message}</strong> {failure.remedy}</p>}
      <div class="add-do">
        <button type="submit" class="first" disabled={sending}>{sending ? "Handing over…" : label(files.length, named !== null)}</button>
        <span class="muted"><kbd>Ctrl</kbd> <kbd>Enter</kbd></span>
        {named !== null && files.length === 0 && <span class="muted add-note">The page is fetched from there, because you ask for it.</span>}
      </div>
    </form>
  );
}

function label(files: number, named: boolean): string {
  if (files > 0) return `Add ${some(files, "file")}`;
  return named ? "Fetch and add" : "Add this text";
}

/** Hands over, and tells the job or what went wrong. */
function useSending(added: (job: string) => void): {
  sending: boolean; failure: Failure | null; send: (handed: Promise<string>) => void;
} {
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = (handed: Promise<string>): void => {
    setSending(true);
    setFailure(null);
    handed.then(added, (error: unknown) => {
      setFailure(asFailure(error));
    }).finally(() => setSending(false));
  };
  return { sending, failure, send };
}
