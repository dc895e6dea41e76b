/** The page around every view: header, notices, keys, and what to do if a view breaks. */
import type { ComponentChildren } from "preact";
import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import { address, go, text } from "../address";
import { Failure } from "../api/client";
import { routeOf, type View } from "../routes";
import { entering } from "../api/entering";
import { Again, Enter } from "./Enter";
import { Header } from "./Header";
import { Help, helpOpen } from "./Help";
import { useKeys, type Key } from "./keys";
import { mayJudge } from "./may";
import { me } from "./me";
import { Notices } from "./Notices";
import { Empty, Failed, Loading } from "./States";

const KEYS: readonly Key[] = [
  { press: "?", does: "Show the keys", run: () => { helpOpen.value = true; } },
  { press: "/", does: "Search", run: () => document.getElementById("search")?.focus() },
  { press: "g i", does: "Go to incidents", run: () => go("/") },
  { press: "g q", does: "Go to questions", run: () => go("/questions") },
  { press: "g t", does: "Go to reports", run: () => go("/reports") },
  { press: "g r", does: "Go to review", run: () => go("/review") },
  { press: "g l", does: "Go to the audit log", run: () => go("/audit") },
  { press: "g a", does: "Go to adding reports", run: () => go("/add") },
];
const READING = KEYS.filter((key) => key.press !== "g a"); // of those who only read

/** The whole page. */
export function Frame() {
  useKeys("Everywhere", mayJudge.value ? KEYS : READING);
  const { path } = address.value;
  const found = routeOf(path);
  return (
    <>
      <a class="skip" href="#main">Skip to the content</a>
      <Header />
      <main id="main" tabIndex={-1}>
        {entering.value && me.value === null ? <Enter /> : found === null
          ? <Empty><h1>Nothing is at this address</h1><p>See <a href="/">all incidents</a>, or search for it.</p></Empty>
          : <Guarded key={path}><Loader key={found.route.name} name={found.route.name} id={found.id} /></Guarded>}
      </main>
      {entering.value && me.value !== null && <Again as={me.value} />}
      <Notices />
      <Help />
    </>
  );
}

/** Takes what a form of the page asks for ("/search?q=...") without loading the page anew. */
export function submitWithin(event: SubmitEvent): void {
  if (event.defaultPrevented) return; // the form does it itself, and what it holds belongs in no address
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "get" || new URL(form.action).origin !== location.origin) return;
  event.preventDefault();
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") query.set(name, value);
  go(new URL(form.action).pathname + text(query));
}

function Loader({ name, id }: { name: string; id: string }) {
  const [view, hold] = useState<{ name: string; View: View } | Failure | null>(null);
  useEffect(() => {
    const route = routeOf(address.value.path)?.route;
    if (route === undefined) return;
    document.title = `${route.title} – Sayso`;
    route.load().then(
      (loaded) => hold({ name, View: loaded.default }),
      () => hold(new Failure("view", "A part of the page could not be loaded.",
        "Sayso may have been renewed meanwhile: load the page anew.")),
    );
  }, [name]);
  if (view instanceof Failure) return <Failed failure={view} again={() => location.reload()} />;
  if (view?.name !== name) return <Loading what="the view" />;
  return <view.View id={id} />;
}

/** A view that breaks leaves the rest of the page standing and says so. */
function Guarded({ children }: { children: ComponentChildren }) {
  const [error, reset] = useErrorBoundary() as [unknown, () => void];
  if (error === undefined) return <>{children}</>;
  const told = error instanceof Error ? error.message : "it does not say which";
  return <Failed failure={new Failure("page", `This view met an error of its own: ${told}`, "Try again, or go back.")} again={reset} />;
}
