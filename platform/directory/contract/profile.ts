import * as z from "zod";
import { Language } from "#platform/i18n/contract";

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Working hours of one day of the week in the member's zone; days not listed are closed. */
export const WorkingDay = z
  .object({ day: z.int().min(1).max(7), opens: TimeOfDay, closes: TimeOfDay })
  .refine((hours) => hours.opens < hours.closes);
export type WorkingDay = z.infer<typeof WorkingDay>;

/** Under what a member answers another: as codes, so that every language can show them. */
export const Agreement = z.object({
  kind: z.enum(["interpol", "prum", "bilateral", "regional_organisation", "etrace_memorandum"]),
  /** Member or organisation it was made with; null where the kind says all. */
  partner: z.string().max(60).nullable(),
  /** Last day it holds, null without end. */
  until: z.iso.date().nullable(),
});
export type Agreement = z.infer<typeof Agreement>;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const year = z.int().min(1800).max(2100).nullable();

/** What a member says about itself and keeps up to date. */
export const ProfileContent = z.object({
  /** ISO 639-1, the language the desk answers best in first. */
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .min(1)
    .max(10),
  /** E.164; answered outside working hours. Null where nobody answers. */
  dutyPhone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .nullable(),
  /** Told when something waits for the desk. Null where it takes no mail. */
  deskMail: z.email().max(254).nullable(),
  /** IANA time zone of the desk. */
  zone: z.string().max(60).refine(isTimeZone),
  week: z.array(WorkingDay).max(14),
  holidays: z.array(z.iso.date()).max(200),
  agreements: z.array(Agreement).max(60),
  /** First year its firearms records cover; null is unknown. */
  coversFrom: year,
  /** Last year; null is to the present. */
  coversUntil: year,
});
export type ProfileContent = z.infer<typeof ProfileContent>;

/** What mails to the desk are written in: the first of its languages this platform speaks, or English. */
export function mailLanguageOf(languages: readonly string[]): Language {
  const spoken = languages.map((code) => Language.safeParse(code).data);
  return spoken.find((language) => language !== undefined) ?? "en";
}

export const Profile = ProfileContent.extend({
  reviewedOn: z.iso.date(),
  reviewDue: z.iso.date(),
  /** The member has not confirmed this in time: treat with care. */
  isOverdue: z.boolean(),
  version: z.int(),
});
export type Profile = z.infer<typeof Profile>;
