export { type Database, openDatabase } from "./database.ts";
export { DatabaseFailure } from "./database-failure.ts";
export {
  type DatabaseUrls,
  embeddedUrls,
  prepareServer,
  urlsForExisting,
} from "./database-urls.ts";
export { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded/embedded-postgres.ts";
export { migrate } from "./migrate.ts";
export { provisionRoles, RUNTIME_ROLE, refuseUnboundLogin, WORKER_ROLE } from "./roles.ts";
export { inTransaction, type RowContext } from "./row-context.ts";
export { createId } from "./uuid.ts";
