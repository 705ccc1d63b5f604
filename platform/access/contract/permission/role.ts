import * as z from "zod";

/** What a person may be at their agency (design.md section 3). A person can hold several. */
export const Role = z.enum([
  "officer",
  "desk",
  "examiner",
  "analyst",
  "editor",
  "trainer",
  "secretariat",
  "member_administrator",
  "operator",
]);
export type Role = z.infer<typeof Role>;

/** One thing that may be done, `module.noun.verb`, and the roles that may do it. */
export interface Permission {
  readonly id: string;
  readonly roles: ReadonlySet<Role>;
}

/** Declares a permission in a module's contract. */
export function definePermission(
  id: `${string}.${string}.${string}`,
  roles: readonly Role[],
): Permission {
  return { id, roles: new Set(roles) };
}

/** Every role: for what anyone signed in may do. */
export const anyRole: readonly Role[] = Role.options;
