import { defineEvent } from "#platform/jobs/contract";

/** A record can be found by what it says since: it was entered, changed or renewed. */
export const recordFindable = defineEvent("records.record.findable");
/** It was cleared: what became of its firearm is said. */
export const recordCleared = defineEvent("records.record.cleared");
