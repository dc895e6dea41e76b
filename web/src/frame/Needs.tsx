/** What is not for everybody: whoever may not is told in words which role it needs. */
import type { ComponentChildren } from "preact";
import { mayJudge } from "./may";
import { known, me } from "./me";
import { Empty, Loading } from "./States";

/** A view for those who judge and add. @param what is done in it, as a sentence begins. */
export function ForReviewers({ what, children }: { what: string; children: ComponentChildren }) {
  if (me.value === null && !known.value) return <Loading what="the view" />;
  if (mayJudge.value) return <>{children}</>;
  return <Empty><h1>{what} needs the role reviewer</h1><p>{me.value?.name} is a reader. Ask an admin for that role.</p></Empty>;
}

/** The same in a line, in a view that everybody may read; nothing for those who may. */
export function Reading({ what }: { what: string }) {
  return mayJudge.value ? null : <p class="muted">{what} needs the role reviewer; {me.value?.name} is a reader.</p>;
}

/** What helps where nothing fits: a way to adding for those who may. */
export function OrAdd() {
  return mayJudge.value ? <p>Leave out a filter, or <a href="/add">add reports</a>.</p> : <p>Leave out a filter.</p>;
}
