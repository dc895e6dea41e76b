/** Who looks at the page. Where nobody signs in it is whoever sits at this machine. */
import { signal } from "@preact/signals";
import { go } from "../address";
import { api, asFailure, done, given } from "../api/client";
import { entered, entering } from "../api/entering";
import type { Me } from "../api/kinds";
import { tell } from "./notices";

/** Null until the server has said who it is, and while nobody is signed in. */
export const me = signal<Me | null>(null);

/** Whether the server was asked and has answered, or failed to. */
export const known = signal(false);

/** Asks the server who looks at the page; where nobody is signed in this waits until somebody is. */
export async function findMe(): Promise<void> {
  try {
    me.value = await given(api.GET("/api/v1/me"));
  } catch {
    // Without an answer the view says itself that the server does not answer.
  } finally {
    known.value = true;
  }
}

/**
 * Signs in; what waited for it goes on. What one person began is not done in another's name: then the page starts anew.
 *
 * @throws Failure if name and password do not belong together.
 */
export async function signIn(name: string, password: string): Promise<void> {
  const now = await given(api.POST("/api/v1/session", { body: { name, password } }));
  const before = me.value;
  me.value = now;
  if (before !== null && before.name !== now.name) location.reload();
  else entered(true);
}

/** Signs out in this browser, or everywhere, and asks who comes next. */
export async function signOut(everywhere: "here" | "everywhere" = "here"): Promise<void> {
  try {
    await done(everywhere === "here" ? api.DELETE("/api/v1/session") : api.DELETE("/api/v1/me/sessions"));
    me.value = null;
    entering.value = true;
    go("/");
  } catch (error) {
    const { message, remedy } = asFailure(error);
    tell(`${message} ${remedy}`, "wrong");
  }
}
