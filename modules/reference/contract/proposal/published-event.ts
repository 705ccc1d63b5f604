import { defineEvent } from "#platform/jobs/contract";

/**
 * Versions of entries were published together. Object: the publication, which is the `batch` of the
 * versions: a proposal, an import, or the undoing of an import.
 */
export const entriesPublished = defineEvent("reference.entry.published");
