/** Taking back what was done in this visit. */
import { address, go } from "../address";
import { tell, tellWrong } from "../frame/notices";
import { last, undo, type Done } from "./sending";

/** Tells what was done, with a way to take it back. @param again is called once it is taken back. */
export function tellDone(words: string, done: Done, again: () => void): void {
  tell(words, "done", { label: "Undo", run: () => takeLastBack(again, done) });
}

/** Takes back what was done last, and leads to where it was done. */
export function takeLastBack(again: () => void, done: Done | undefined = last()): void {
  if (done === undefined) return tell("Nothing was judged in this visit. The audit log lists all, each with Undo.");
  undo(done).then(() => {
    again();
    const view = done.at.split("?")[0];
    if (address.value.path === view) go(done.at, { replace: true });
    tell("Taken back");
  }, tellWrong);
}
