/** An origin: its name, and quietly what it is; one that is unnamed or the report's own voice looks different. */
import type { Origin } from "../api/kinds";
import { KINDS, originAbout, originName } from "./origin";

/** @param party false where its party stands beside it already. @param bare the name alone. */
export function OriginName({ of, party = true, bare = false }: { of: Origin; party?: boolean; bare?: boolean }) {
  const about = originAbout(of, { party });
  return (
    <span class={`origin origin-${of.kind}`} title={KINDS[of.kind].meaning}>
      <span class="origin-name">{originName(of)}</span>
      {about !== "" && <span class={bare ? "unseen" : "origin-about"}>{bare ? ` (${about})` : about}</span>}
    </span>
  );
}
