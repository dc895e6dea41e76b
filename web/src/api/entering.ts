/**
 * Signing in, for the door to the server: what is refused because nobody is signed in waits until somebody is, and is
 * then sent once more. So nothing that was typed is lost when a session ends.
 */
import { signal } from "@preact/signals";
import type { Middleware } from "openapi-fetch";

/** Somebody must sign in before what was asked can be answered. */
export const entering = signal(false);

const waiting: ((entered: boolean) => void)[] = [];
const copies = new WeakMap<Request, Request>();

/** Tells all that wait whether somebody has signed in; where nobody has, they are refused. */
export function entered(yes: boolean): void {
  entering.value = false;
  for (const tell of waiting.splice(0)) tell(yes);
}

/** Keeps what is sent, since it may have to be sent again. */
export const again: Middleware = {
  onRequest({ request }) {
    copies.set(request, request.clone());
    return undefined;
  },
  async onResponse({ request, response }) {
    const copy = copies.get(request);
    if (copy === undefined || !await refused(response) || !await signedIn()) return undefined;
    return fetch(copy);
  },
};

/** Sends something, and once more when somebody has signed in. */
export async function sent(send: () => Promise<Response>): Promise<Response> {
  const response = await send();
  return await refused(response) && await signedIn() ? send() : response;
}

function signedIn(): Promise<boolean> {
  entering.value = true;
  return new Promise((tell) => { waiting.push(tell); });
}

/** Whether an answer says that nobody is signed in; a wrong password says something else. */
async function refused(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  try {
    const told = await response.clone().json() as { error?: { code?: unknown } };
    return told.error?.code === "sign_in";
  } catch {
    return false;
  }
}
