/** Which view shows which address. A view's code is loaded when it is first shown. */
import type { ComponentType } from "preact";

export interface ViewProps {
  /** The part of the path that names one thing ("" in a list). */
  readonly id: string;
}

export type View = ComponentType<ViewProps>;

export interface Route {
  readonly name: string;
  /** Path of the view; ":id" stands for the name of one thing. */
  readonly path: string;
  /** Title in the browser's tab while the view has none of its own. */
  readonly title: string;
  readonly load: () => Promise<{ default: View }>;
}

/** Routes in the order in which they are tried. */
export const routes: readonly Route[] = [
  { name: "incidents", path: "/", title: "Incidents", load: () => import("./views/incidents/Incidents") },
  { name: "incident", path: "/incidents/:id", title: "Incident", load: () => import("./views/incident/Incident") },
  { name: "questions", path: "/questions", title: "Questions", load: () => import("./views/questions/Questions") },
  { name: "question", path: "/questions/:id", title: "Question", load: () => import("./views/question/Question") },
  { name: "reports", path: "/reports", title: "Reports", load: () => import("./views/reports/Reports") },
  { name: "report", path: "/reports/:id", title: "Report", load: () => import("./views/report/Report") },
  { name: "search", path: "/search", title: "Search", load: () => import("./views/search/Search") },
  { name: "add", path: "/add", title: "Add reports", load: () => import("./views/add/Add") },
  { name: "review", path: "/review", title: "Review", load: () => import("./views/review/Review") },
  { name: "refusals", path: "/refusals", title: "Refusals", load: () => import("./views/refusals/Refusals") },
  { name: "audit", path: "/audit", title: "Audit log", load: () => import("./views/audit/Audit") },
  { name: "users", path: "/users", title: "Users", load: () => import("./views/users/Users") },
  { name: "account", path: "/account", title: "My account", load: () => import("./views/users/Account") },
  { name: "signin", path: "/signin", title: "Sign in", load: () => import("./views/users/SignIn") },
];

/** The route of a path and the name in it; null if no view has this address. */
export function routeOf(path: string): { route: Route; id: string } | null {
  const parts = path.split("/").filter((part) => part !== "");
  for (const route of routes) {
    const wanted = route.path.split("/").filter((part) => part !== "");
    if (wanted.length !== parts.length) continue;
    const at = wanted.indexOf(":id");
    if (wanted.every((part, index) => index === at || part === parts[index])) {
      return { route, id: at === -1 ? "" : decodeURIComponent(parts[at] ?? "") };
    }
  }
  return null;
}
