/** The address of signing in, for links and bookmarks; one comes to the address in `to`, or to the incidents. */
import { useEffect } from "preact/hooks";
import { address, go } from "../../address";
import { EnterForm } from "../../frame/Enter";
import { me } from "../../frame/me";
import { Empty, Loading } from "../../frame/States";

export default function SignIn() {
  const who = me.value;
  const to = within(address.value.query.get("to"));
  useEffect(() => { if (who?.accounts === true) go(to, { replace: true }); }, [who, to]);
  if (who === null) return <div class="enter"><h1>Sign in</h1><EnterForm name="" /></div>;
  if (who.accounts) return <Loading what="the view" />;
  return (
    <Empty>
      <h1>Nobody signs in here</h1>
      <p>Sayso answers this machine alone, and you judge as <strong>{who.name}</strong>. <a href="/">See all incidents</a>.</p>
    </Empty>
  );
}

/** An address of this page; one of elsewhere is not followed. */
export function within(to: string | null): string {
  if (to === null || !to.startsWith("/")) return "/";
  const url = new URL(to, location.origin);
  return url.origin === location.origin ? url.pathname + url.search + url.hash : "/";
}
