/** Roles and what each may, in words. */
import type { Role } from "../../api/kinds";

export const ROLES: readonly { role: Role; may: string }[] = [
  { role: "reader", may: "sees everything" },
  { role: "reviewer", may: "also judges and adds reports" },
  { role: "admin", may: "also undoes what others judged and manages users" },
];

/** The roles that somebody of a role can give on: no greater ones. */
export function upTo(role: Role): readonly { role: Role; may: string }[] {
  return ROLES.slice(0, ROLES.findIndex((one) => one.role === role) + 1);
}
