import * as z from "zod";
import { Language } from "#platform/i18n/contract";

/** A country by ISO 3166-1 alpha-2, or an international entity by three to eight capitals. */
export const MemberId = z.string().regex(/^[A-Z]{2,8}$/);
export type MemberId = z.infer<typeof MemberId>;

export const Standing = z.enum(["active", "suspended"]);
export type Standing = z.infer<typeof Standing>;

export const MemberNames = z.record(Language, z.string().min(1).max(120));
export type MemberNames = z.infer<typeof MemberNames>;

/** A country or international entity admitted to this installation. */
export const Member = z.object({
  id: MemberId,
  /** Null for countries. */
  names: MemberNames.nullable(),
  standing: Standing,
  standingSince: z.iso.datetime(),
  isSynthetic: z.boolean(),
  version: z.int(),
});
export type Member = z.infer<typeof Member>;

export const AgencyKind = z.enum([
  "police",
  "customs",
  "border",
  "regulator",
  "laboratory",
  "military",
  "prosecutor",
  "national_bureau",
  "secretariat",
]);
export type AgencyKind = z.infer<typeof AgencyKind>;

/** One service of a member. */
export const Agency = z.object({
  id: z.uuid(),
  member: MemberId,
  kind: AgencyKind,
  /** In its own language; the kind is what every reader understands. */
  name: z.string().min(1).max(120),
  nameLanguage: z.string().regex(/^[a-z]{2}$/),
  place: z.string().max(120).nullable(),
  /** Where it is told that something waits for it; a desk is written to at the address of its profile. */
  mail: z.email().max(254).nullable().optional(),
  /** The member's tracing and validation desk; one a member at most. */
  isDesk: z.boolean(),
  /** Named by the desk to read official-use rows of every agency of its member. */
  readsOfficial: z.boolean(),
  isSynthetic: z.boolean(),
  version: z.int(),
});
export type Agency = z.infer<typeof Agency>;
