import type { Transaction } from "kysely";
import {
  type Agency,
  mailLanguageOf,
  type ProfileContent,
  type Standing,
} from "#platform/directory/contract";
import type { Language } from "#platform/i18n/contract";
import { asDirectory } from "./directory-parts.ts";

export interface Workplace {
  readonly member: string;
  readonly standing: Standing;
  readonly isDesk: boolean;
  readonly kind: Agency["kind"];
  readonly name: string;
}

/** Where an account works, read on every request: one look-up by key. */
export async function findWorkplace<Tables>(
  transaction: Transaction<Tables>,
  agency: string,
): Promise<Workplace | undefined> {
  const row = await asDirectory(transaction)
    .selectFrom("directory.agency as agency")
    .innerJoin("directory.member as member", "member.id", "agency.owner_member")
    .select([
      "agency.owner_member as member",
      "member.standing",
      "agency.is_desk as isDesk",
      "agency.kind",
      "agency.name",
    ])
    .where("agency.id", "=", agency)
    .executeTakeFirst();
  return row && { ...row, kind: row.kind as Agency["kind"] };
}

/** How a member stands; undefined where it was never admitted. */
export async function findStanding<Tables>(
  transaction: Transaction<Tables>,
  member: string,
): Promise<Standing | undefined> {
  const row = await asDirectory(transaction)
    .selectFrom("directory.member")
    .select("standing")
    .where("id", "=", member)
    .executeTakeFirst();
  return row?.standing;
}

/** The agency that is a member's desk. */
export async function findDesk<Tables>(
  transaction: Transaction<Tables>,
  member: string,
): Promise<string | undefined> {
  const row = await asDirectory(transaction)
    .selectFrom("directory.agency")
    .select("id")
    .where("owner_member", "=", member)
    .where("is_desk", "=", true)
    .executeTakeFirst();
  return row?.id;
}

/** The agencies of the secretariat, which is told what passes between members. */
export async function listSecretariats<Tables>(
  transaction: Transaction<Tables>,
): Promise<{ member: string; agency: string }[]> {
  return asDirectory(transaction)
    .selectFrom("directory.agency")
    .select(["owner_member as member", "id as agency"])
    .where("kind", "=", "secretariat")
    .orderBy("id")
    .execute();
}

/** The desks of all members the transaction may see. */
export async function listDesks<Tables>(
  transaction: Transaction<Tables>,
): Promise<{ member: string; agency: string }[]> {
  return asDirectory(transaction)
    .selectFrom("directory.agency")
    .select(["owner_member as member", "id as agency"])
    .where("is_desk", "=", true)
    .orderBy("id")
    .execute();
}

/** The mailbox of a member's desk. */
export interface DeskMail {
  readonly member: string;
  /** The desk. */
  readonly agency: string;
  readonly address: string;
  readonly language: Language;
}

/** Where a member's desk is written to; undefined where it has no desk or takes no mail. */
export async function findDeskMail<Tables>(
  transaction: Transaction<Tables>,
  member: string,
): Promise<DeskMail | undefined> {
  const row = await asDirectory(transaction)
    .selectFrom("directory.profile as profile")
    .innerJoin("directory.agency as agency", "agency.owner_member", "profile.owner_member")
    .select(["agency.id as agency", "profile.desk_mail as address", "profile.languages"])
    .where("profile.owner_member", "=", member)
    .where("agency.is_desk", "=", true)
    .executeTakeFirst();
  if (row?.address == null) return undefined;
  const { agency, address, languages } = row;
  return { member, agency, address, language: mailLanguageOf(languages) };
}

/** Where an agency is written to; undefined where it takes no mail. */
export async function findAgencyMail<Tables>(
  transaction: Transaction<Tables>,
  agency: string,
): Promise<DeskMail | undefined> {
  const row = await asDirectory(transaction)
    .selectFrom("directory.agency as agency")
    .innerJoin("directory.profile as profile", "profile.owner_member", "agency.owner_member")
    .select(["agency.owner_member as member", "agency.mail as address", "profile.languages"])
    .where("agency.id", "=", agency)
    .executeTakeFirst();
  if (row?.address == null) return undefined;
  const { member, address, languages } = row;
  return { member, agency, address, language: mailLanguageOf(languages) };
}

/** How a member's desk is reached from outside. */
export interface DeskContact {
  readonly name: string;
  readonly mail: string | null;
  /** E.164, of the duty officer. */
  readonly phone: string | null;
}

/** How a member's desk is reached; undefined where it has none. */
export async function findDeskContact<Tables>(
  transaction: Transaction<Tables>,
  member: string,
): Promise<DeskContact | undefined> {
  return asDirectory(transaction)
    .selectFrom("directory.agency as agency")
    .leftJoin("directory.profile as profile", "profile.owner_member", "agency.owner_member")
    .select(["agency.name", "profile.desk_mail as mail", "profile.duty_phone as phone"])
    .where("agency.owner_member", "=", member)
    .where("agency.is_desk", "=", true)
    .executeTakeFirst();
}

/** When a member's desk works, by its own calendar. */
export type DeskHours = Pick<ProfileContent, "zone" | "week" | "holidays">;

/** The calendar a member keeps of its desk; undefined where it has none. */
export async function findDeskHours<Tables>(
  transaction: Transaction<Tables>,
  member: string,
): Promise<DeskHours | undefined> {
  return asDirectory(transaction)
    .selectFrom("directory.profile")
    .select(["zone", "week", "holidays"])
    .where("owner_member", "=", member)
    .executeTakeFirst();
}

/** First year that the firearms records of members cover, as they say themselves. */
export async function readCoverYears<Tables>(
  transaction: Transaction<Tables>,
  members: readonly string[],
): Promise<Map<string, number | null>> {
  if (members.length === 0) return new Map();
  const rows = await asDirectory(transaction)
    .selectFrom("directory.profile")
    .select(["owner_member as member", "covers_from as from"])
    .where("owner_member", "in", [...members])
    .execute();
  return new Map(rows.map(({ member, from }) => [member, from]));
}
