import type { Command } from "./command.ts";

/** What can be asked for, by name; each is loaded when it is asked for, as a few of them bring half the product along. */
export const commands: Record<string, () => Promise<Command>> = {
  "create-administrator": async () =>
    (await import("./create-administrator.ts")).createAdministrator,
  "verify-ledger": async () => (await import("./verify-ledger.ts")).verifyLedgerNow,
  find: async () => (await import("./find-in-table.ts")).findInTable,
  "import-records": async () => (await import("./import-records.ts")).importRecordsFrom,
  "export-records": async () => (await import("./export-records.ts")).exportRecordsTo,
  "check-numbers": async () => (await import("./check-numbers.ts")).checkNumbersFrom,
};
