export { type Database, openDatabase } from "./database.ts";
export {
  type DatabaseUrls,
  embeddedUrls,
  prepareServer,
  urlsForExisting,
} from "./database-urls.ts";
export { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded/embedded-postgres.ts";
export { isDatabaseAway } from "./is-database-away.ts";
export { MemberSuspended } from "./member-suspended.ts";
export { migrate } from "./migrate.ts";
export type { PreparedStatement } from "./prepared-statement.ts";
export { type ReadRows, readPrepared } from "./read-prepared.ts";
export { refuseUnboundLogin } from "./roles.ts";
export { inTransaction, type RowContext, workAs } from "./row-context.ts";
export { createId } from "./uuid.ts";
export { writePrepared } from "./write-prepared.ts";
