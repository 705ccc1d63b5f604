import * as z from "zod";

/**
 * The envelope of an act: what stays when its content is purged. A leaf of the logs is
 * SHA-256(0x00 ‖ canonical JSON (RFC 8785) of exactly this object).
 */
export const Envelope = z.object({
  id: z.uuid(),
  /** UTC with microseconds, `2026-11-23T09:05:00.123456Z`, by the clock of the database. */
  at: z.iso.datetime({ precision: 6 }),
  /** Member for which it was done: ISO 3166-1 alpha-2 or the id of an international entity. */
  member: z.string(),
  agency: z.uuid().nullable(),
  person: z.string().nullable(),
  /** Named system principal, where no person acted. */
  principal: z.string().nullable(),
  /** Purpose code or case number. */
  purpose: z.string().nullable(),
  /** `module.noun.verb`. */
  verb: z.string(),
  objectKind: z.string(),
  objectId: z.string(),
  ownerMember: z.string(),
  ownerAgency: z.uuid().nullable(),
  isLook: z.boolean(),
  /** The look this act was part of. */
  cause: z.uuid().nullable(),
  contentVersion: z.int(),
  /** SHA-256(salt ‖ canonical JSON of the content), 64 hexadecimal digits. */
  commitment: z.string().length(64),
});
export type Envelope = z.infer<typeof Envelope>;

/** An act as lists show it. */
export const ActSeen = Envelope.omit({ cause: true, contentVersion: true, commitment: true });
export type ActSeen = z.infer<typeof ActSeen>;

/** One page of acts; `next` is the cursor of the page after it, null on the last. */
export const ActPage = z.object({ acts: z.array(ActSeen), next: z.string().nullable() });
export type ActPage = z.infer<typeof ActPage>;
