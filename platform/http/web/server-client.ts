import { createClient } from "#platform/client";
import { currentLanguage } from "#platform/i18n/web";

/** The typed client of this page's own server, in the reader's language. */
export const server = createClient({
  base: "",
  headers: () => ({ "accept-language": currentLanguage() }),
});
