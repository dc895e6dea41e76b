/** Users, for admins: who may sign in, and what they may. */
import { api, given } from "../../api/client";
import { useLoaded } from "../../api/load";
import { me } from "../../frame/me";
import { Shown } from "../../frame/States";
import { AddUser } from "./AddUser";
import { ROLES } from "./roles";
import { User } from "./User";
import "./users.css";

export default function Users() {
  const list = useLoaded("users", (signal) => given(api.GET("/api/v1/users", { signal })));
  return (
    <div class="view">
      <div class="view-head"><h1>Users</h1><p class="muted">Who may sign in, and what they may</p></div>
      <Shown loaded={list} what="the users">
        {(page) => (
          <div class="users">
            <ul class="panel users-list" aria-label="Users">
              {page.items.map((one) => <User key={one.name} of={one} mine={one.name === me.value?.name} again={list.again} />)}
            </ul>
            <div class="users-side">
              <AddUser again={list.again} />
              <dl class="users-roles" aria-label="What each role may">
                {ROLES.map((one) => <div key={one.role}><dt><span class="tag">{one.role}</span></dt><dd>{one.may}</dd></div>)}
              </dl>
              <p class="muted">Names are given once: who leaves is disabled, and what they judged stays under their name.</p>
            </div>
          </div>
        )}
      </Shown>
    </div>
  );
}
