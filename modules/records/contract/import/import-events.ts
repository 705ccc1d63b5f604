import { defineEvent } from "#platform/jobs/contract";

/** Records can be found by what they say since: one portion of an import was entered. The object is the portion. */
export const recordsFindable = defineEvent("records.portion.findable");
