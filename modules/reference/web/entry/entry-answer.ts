import type { RouteAnswer } from "#platform/http/contract";
import type { entryRoute } from "#reference/contract";

/** An entry with all that the server says around it. */
export type EntryAnswer = RouteAnswer<typeof entryRoute>;
