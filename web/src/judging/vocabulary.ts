/** The words that values can be, as the server tells them; asked for once in a visit. */
import { useEffect, useState } from "preact/hooks";
import { api, given } from "../api/client";
import type { components } from "../api/schema";

export type Vocabulary = components["schemas"]["Vocabulary"];

const EMPTY: Vocabulary = { acts: [], measures: [], events: [], hedges: [], precisions: [] };
let asked: Promise<Vocabulary> | null = null;
let known: Vocabulary | null = null;

/** The words; none until they are there: whatever leads to a form asks for them, so that its choices are there when it opens. */
export function useVocabulary(): Vocabulary {
  const [held, hold] = useState(known ?? EMPTY);
  useEffect(() => {
    if (known !== null) return;
    let gone = false;
    asked ??= given(api.GET("/api/v1/vocabulary"));
    asked.then((told) => { known = told; if (!gone) hold(told); }, () => { asked = null; });
    return () => { gone = true; };
  }, []);
  return held;
}
