/** What whoever looks may do: the one place that decides what the page offers to whom. The server decides for itself. */
import { computed } from "@preact/signals";
import { me } from "./me";

/** Whether they may judge and add reports. Until the server has said who they are nothing is kept from them. */
export const mayJudge = computed(() => me.value === null || me.value.role !== "reader");

/** Whether they may take back or stop what somebody did: their own, or as an admin. @param by who did it. */
export function mayUndo(by: string | null): boolean {
  const who = me.value;
  return who === null || who.role === "admin" || (who.role === "reviewer" && who.name === by);
}
