import { definePermission } from "#platform/access/contract/permission";

/** Importing is editors' work, and so is seeing what others import. */
export const importTables = definePermission("reference.import.manage", ["editor"]);
