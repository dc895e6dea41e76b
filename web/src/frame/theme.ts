/** Light, dark, or as the system says; kept in this browser alone. */
import { effect, signal } from "@preact/signals";

export type Theme = "auto" | "light" | "dark";
const KEPT = "sayso-theme";
const themes: readonly Theme[] = ["auto", "light", "dark"];

function kept(): Theme {
  try {
    const told = localStorage.getItem(KEPT);
    return themes.find((one) => one === told) ?? "auto";
  } catch {
    return "auto"; // storage may be forbidden; the theme then lasts as long as the page
  }
}

export const theme = signal<Theme>(kept());

/** The theme after this one, in a circle. */
export function following(now: Theme): Theme {
  return themes[(themes.indexOf(now) + 1) % themes.length] ?? "auto";
}

/** Whether the page is dark now; pictures that are drawn rather than styled ask this. */
export function isDark(): boolean {
  return theme.value === "dark" || (theme.value === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
}

effect(() => {
  document.documentElement.dataset["theme"] = theme.value;
  try {
    localStorage.setItem(KEPT, theme.value);
  } catch {
    // as above
  }
});
