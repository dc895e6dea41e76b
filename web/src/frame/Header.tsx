import { address } from "../address";
import { helpOpen } from "./Help";
import { mayJudge } from "./may";
import { Person } from "./Person";
import { following, theme } from "./theme";

const PLACES: readonly { href: string; label: string; also?: string }[] = [
  { href: "/", label: "Incidents", also: "/incidents/" },
  { href: "/questions", label: "Questions" },
  { href: "/reports", label: "Reports" },
  { href: "/review", label: "Review" },
  { href: "/add", label: "Add" },
];

/** Name, ways through the page, search, and the switches. */
export function Header() {
  const path = address.value.path;
  const there = (place: { href: string; also?: string }): boolean =>
    path === place.href || path.startsWith(place.also ?? `${place.href}/`);
  return (
    <header class="header">
      <a class="header-name" href="/" aria-label="Sayso, all incidents">
        <img src="/mark.svg" width="24" height="24" alt="" /><span>Sayso</span>
      </a>
      <nav aria-label="Views">
        {PLACES.filter((place) => place.href !== "/add" || mayJudge.value).map((place) => (
          <a key={place.href} href={place.href} aria-current={there(place) ? "page" : undefined}>{place.label}</a>
        ))}
      </nav>
      <form class="header-search" role="search" action="/search" method="get">
        <input id="search" type="search" name="q" placeholder="Search" aria-label="Search claims, reports, actors, places"
          defaultValue={address.value.query.get("q") ?? ""} />
        <kbd aria-hidden="true">/</kbd>
      </form>
      <div class="header-switches">
        <Person />
        <button type="button" class="quiet" onClick={() => { theme.value = following(theme.value); }}
          aria-label={`Theme: ${theme.value}. Change it`} title={`Theme: ${theme.value}`}>
          <span aria-hidden="true">{theme.value === "auto" ? "◐" : theme.value === "light" ? "○" : "●"}</span>
        </button>
        <button type="button" class="quiet" onClick={() => { helpOpen.value = true; }} aria-label="Keys" title="Keys (?)">
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  );
}
