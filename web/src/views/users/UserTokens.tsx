/** The tokens of a user, for admins: seen and revoked. */
import { api, done, given } from "../../api/client";
import { useLoaded } from "../../api/load";
import { Shown } from "../../frame/States";
import { TokenLine } from "./TokenLine";

export function UserTokens({ name }: { name: string }) {
  const list = useLoaded(`tokens of ${name}`, (signal) => given(api.GET("/api/v1/users/{name}/tokens", { params: { path: { name } }, signal })));
  return (
    <div class="user-tokens">
      <Shown loaded={list} what="the tokens">
        {(page) => page.items.length === 0 ? <p class="muted">{name} has no tokens.</p> : (
          <ul class="account-tokens" aria-label={`Tokens of ${name}`}>
            {page.items.map((one) => (
              <TokenLine key={one.id} of={one} again={list.again}
                revoke={() => done(api.DELETE("/api/v1/users/{name}/tokens/{token_id}", { params: { path: { name, token_id: one.id } } }))} />
            ))}
          </ul>
        )}
      </Shown>
    </div>
  );
}
