import * as z from "zod";

/** Who may read a row at most (design.md invariant 1); the owner chooses it row by row. */
export const Handling = z.enum(["official", "restricted", "confidential"]);
export type Handling = z.infer<typeof Handling>;

/** What a match tells others: the row, only whom to ask, or nothing at all. */
export const Disclosure = z.enum(["open", "pointer", "silent"]);
export type Disclosure = z.infer<typeof Disclosure>;

/** What a reader must respect, as codes every language can show. */
export const ConditionOfUse = z.enum([
  "ask_owner_before_action",
  "intelligence_only",
  "not_for_court",
  "no_onward_sharing",
]);
export type ConditionOfUse = z.infer<typeof ConditionOfUse>;

/** The ownership facts of a case row, as every owned table carries them. */
export const Ownership = z.object({
  ownerMember: z.string(),
  ownerAgency: z.uuid(),
  handling: Handling,
  disclosure: Disclosure,
  /** Beats everything else that would let a member read. Never the owner. */
  excludedMembers: z.array(z.string()),
  /** Members that read a restricted row. */
  namedMembers: z.array(z.string()),
  /** Agencies that read a confidential row, and the owner's agencies the desk named. */
  namedAgencies: z.array(z.uuid()),
  conditionsOfUse: z.array(ConditionOfUse),
});
export type Ownership = z.infer<typeof Ownership>;

/** What the rule needs to know about who asks. */
export interface Reader {
  readonly member: string;
  readonly agency: string;
  readonly isDesk: boolean;
  readonly isSuspended: boolean;
  /** The desk has named the reader's agency for official-use rows of all its member's agencies. */
  readonly readsOfficial: boolean;
  /** Agencies of the reader's member that an open break-glass shows the reader. */
  readonly openedAgencies: readonly string[];
}

/**
 * Who reads a case row: invariant 1 in plain words. PostgreSQL enforces the same rule by the
 * policies of `platform.own`; a property test holds the two together.
 */
export function mayRead(reader: Reader, row: Omit<Ownership, "conditionsOfUse">): boolean {
  if (reader.isSuspended) return false;
  return reader.member === row.ownerMember
    ? mayReadInside(reader, row)
    : mayReadAcross(reader, row);
}

function mayReadInside(reader: Reader, row: Omit<Ownership, "conditionsOfUse">): boolean {
  return (
    reader.agency === row.ownerAgency ||
    reader.isDesk ||
    row.namedAgencies.includes(reader.agency) ||
    (row.handling === "official" && reader.readsOfficial) ||
    reader.openedAgencies.includes(row.ownerAgency)
  );
}

function mayReadAcross(reader: Reader, row: Omit<Ownership, "conditionsOfUse">): boolean {
  if (row.excludedMembers.includes(reader.member)) return false;
  if (row.disclosure !== "open") return false;
  const reads: Record<Handling, boolean> = {
    official: true,
    restricted: row.namedMembers.includes(reader.member),
    confidential: row.namedAgencies.includes(reader.agency),
  };
  return reads[row.handling];
}

/** Who changes a case row: its agency, or that agency's desk. */
export function mayWrite(
  reader: Reader,
  row: Pick<Ownership, "ownerMember" | "ownerAgency">,
): boolean {
  if (reader.isSuspended || reader.member !== row.ownerMember) return false;
  return reader.agency === row.ownerAgency || reader.isDesk;
}
