import { useEffect, useState } from "preact/hooks";

const NARROW = "(max-width: 960px)"; // as in report.css: below, there is no room for a margin

/** Whether the window is too narrow for cards beside the text. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const asked = matchMedia(NARROW);
    const see = (): void => setNarrow(asked.matches);
    asked.addEventListener("change", see);
    return () => asked.removeEventListener("change", see);
  }, []);
  return narrow;
}
