import type { Settings } from "#platform/config";
import type { Translate } from "#platform/i18n/server";
import type { Logger } from "#platform/logging";
import type { ReferenceTable } from "#reference/server";
import type { Databases } from "./open-databases.ts";

/** What the server is composed from. */
export interface ServerParts {
  settings: Settings;
  databases: Databases;
  reference: ReferenceTable;
  translate: Translate;
  logger: Logger;
  /** Folder of the built web pages. */
  pages: string;
}
