/** Doing something that may be refused: busy meanwhile, and what went wrong in words. */
import { useState } from "preact/hooks";
import { asFailure, type Failure } from "../../api/client";

export interface Acting {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly act: (work: () => Promise<void>) => void;
}

export function useActing(): Acting {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const act = (work: () => Promise<void>): void => {
    setBusy(true);
    setFailure(null);
    work().catch((error: unknown) => setFailure(asFailure(error))).finally(() => setBusy(false));
  };
  return { busy, failure, act };
}

// Without those that are taken for one another: 0 and o, 1 and l and i.
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password that nobody could guess, to be handed on: five groups of four signs. */
export function madeUp(): string {
  const drawn = crypto.getRandomValues(new Uint32Array(20));
  const signs = [...drawn].map((one) => SIGNS[one % SIGNS.length] ?? "a").join("");
  return signs.match(/.{4}/g)?.join("-") ?? signs;
}
