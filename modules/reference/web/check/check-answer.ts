import type { identifyRoute } from "#reference/contract";
import type { Sourced } from "../offline/ask-reference.ts";

/** What was found for a check, by the server or on this device. */
export type CheckAnswer = Sourced<typeof identifyRoute>;
