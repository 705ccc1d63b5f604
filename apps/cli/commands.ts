import { checkNumbersFrom } from "./check-numbers.ts";
import type { Command } from "./command.ts";
import { createAdministrator } from "./create-administrator.ts";
import { findInTable } from "./find-in-table.ts";
import { importRecordsFrom } from "./import-records.ts";
import { verifyLedgerNow } from "./verify-ledger.ts";

/** What can be asked for, by name. */
export const commands: Record<string, Command> = {
  "create-administrator": createAdministrator,
  "verify-ledger": verifyLedgerNow,
  find: findInTable,
  "import-records": importRecordsFrom,
  "check-numbers": checkNumbersFrom,
};
