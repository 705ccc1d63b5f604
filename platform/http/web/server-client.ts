import { createClient } from "#platform/client";
import { livenessRoute } from "#platform/http/contract";
import { currentLanguage } from "#platform/i18n/web";
import { createConnection } from "./connection.ts";

/** Whether this page's own server answers. */
export const connection = createConnection(livenessRoute.path);

/** The typed client of this page's own server, in the reader's language. */
export const server = createClient({
  base: "",
  headers: () => ({ "accept-language": currentLanguage() }),
  fetch: connection.fetch,
});
