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

/** True at once if `now`, else as soon as what is there has been painted. */
export function useLater(now: boolean): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    if (now || later) return;
    const frame = requestAnimationFrame(() => { timer = setTimeout(() => setLater(true)); });
    let timer: ReturnType<typeof setTimeout> | undefined;
    return () => { cancelAnimationFrame(frame); clearTimeout(timer); };
  }, [now, later]);
  return now || later;
}
