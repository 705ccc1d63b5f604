import type { Selectable, Transaction } from "kysely";
import { Profile, type ProfileContent } from "#platform/directory/contract";
import type { DirectoryTables } from "./tables.ts";

type Query = Transaction<DirectoryTables>;

export interface ReviewDates {
  /** `2026-11-23`. */
  reviewedOn: string;
  reviewDue: string;
}

function present(row: Selectable<DirectoryTables["directory.profile"]>, today: string): Profile {
  return Profile.parse({
    languages: row.languages,
    dutyPhone: row.duty_phone,
    deskMail: row.desk_mail,
    zone: row.zone,
    week: row.week,
    holidays: row.holidays,
    agreements: row.agreements,
    coversFrom: row.covers_from,
    coversUntil: row.covers_until,
    reviewedOn: row.reviewed_on,
    reviewDue: row.review_due,
    isOverdue: row.review_due < today,
    version: row.version,
  });
}

/** Profiles by member. `today` as `2026-11-23`. */
export async function listProfiles(
  query: Query,
  members: readonly string[],
  today: string,
): Promise<Map<string, Profile>> {
  if (members.length === 0) return new Map();
  const rows = await query
    .selectFrom("directory.profile")
    .selectAll()
    .where("owner_member", "in", members)
    .execute();
  return new Map(rows.map((row) => [row.owner_member, present(row, today)]));
}

export async function insertProfile(
  query: Query,
  member: string,
  content: ProfileContent,
  dates: ReviewDates,
): Promise<void> {
  await query
    .insertInto("directory.profile")
    .values({ owner_member: member, ...columnsOf(content, dates) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes the profile at the version read; undefined where it is not at that version (any more). */
export async function updateProfile(
  query: Query,
  member: string,
  version: number,
  content: ProfileContent & ReviewDates,
): Promise<Profile | undefined> {
  const row = await query
    .updateTable("directory.profile")
    .set((current) => ({
      ...columnsOf(content, content),
      version: current("version", "+", 1),
    }))
    .where("owner_member", "=", member)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
  return row && present(row, content.reviewedOn);
}

function columnsOf(content: ProfileContent, dates: ReviewDates) {
  return {
    languages: content.languages,
    duty_phone: content.dutyPhone,
    desk_mail: content.deskMail,
    zone: content.zone,
    week: JSON.stringify(content.week),
    holidays: JSON.stringify(content.holidays),
    agreements: JSON.stringify(content.agreements),
    covers_from: content.coversFrom,
    covers_until: content.coversUntil,
    reviewed_on: dates.reviewedOn,
    review_due: dates.reviewDue,
  };
}
