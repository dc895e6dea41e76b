/** Short notices at the foot of the page: what was done, and how to undo it. */
import { signal } from "@preact/signals";
import { asFailure } from "../api/client";

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly kind: "done" | "wrong";
  readonly action?: { readonly label: string; readonly run: () => void };
}

export const notices = signal<readonly Notice[]>([]);
const SHOWN = 8000; // milliseconds; a wrong one stays until it is closed
let last = 0;

/** Tells something; it goes by itself if it is done, and stays if it is wrong. */
export function tell(text: string, kind: Notice["kind"] = "done", action?: Notice["action"]): void {
  const id = ++last;
  notices.value = [...notices.value, { id, text, kind, ...(action === undefined ? {} : { action }) }];
  if (kind === "done") setTimeout(() => untell(id), SHOWN);
}

/** Tells what went wrong and what to do about it. */
export function tellWrong(error: unknown): void {
  const { message, remedy } = asFailure(error);
  tell(`${message} ${remedy}`, "wrong");
}

/** Closes a notice. */
export function untell(id: number): void {
  notices.value = notices.value.filter((one) => one.id !== id);
}
