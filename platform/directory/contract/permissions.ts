import { definePermission } from "#platform/access/contract/permission";

/** Keep the own member's entry: its desk and its administrators. */
export const keepProfile = definePermission("directory.profile.keep", [
  "desk",
  "member_administrator",
]);
export const keepAgencies = definePermission("directory.agency.keep", ["member_administrator"]);
/** Name agencies of the own member that read official-use rows of all its agencies. */
export const nameAgencies = definePermission("directory.agency.name", ["desk"]);
