import * as z from "zod";
import { type Agreement, type Profile, ProfileContent } from "../../contract/profile.ts";

/** The hours of one day as written; both empty where the desk is closed. */
export interface DraftDay {
  day: number;
  opens: string;
  closes: string;
}

/** The entry as written in the form, before it is checked. */
export interface Draft {
  languages: string;
  dutyPhone: string;
  deskMail: string;
  zone: string;
  week: readonly DraftDay[];
  holidays: string;
  agreements: readonly Agreement[];
  coversFrom: string;
  coversUntil: string;
  reviewDue: string;
}

/** The form as it opens: what is stated now, a review in half a year. */
export function draftOf(profile: Profile | null, today: Date): Draft {
  const hours = (day: number) => profile?.week.find((one) => one.day === day);
  const reviewDue = new Date(today);
  reviewDue.setUTCMonth(today.getUTCMonth() + 6);
  return {
    languages: profile?.languages.join(", ") ?? "",
    dutyPhone: profile?.dutyPhone ?? "",
    deskMail: profile?.deskMail ?? "",
    zone: profile?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    week: [1, 2, 3, 4, 5, 6, 7].map((day) => ({
      day,
      opens: hours(day)?.opens ?? "",
      closes: hours(day)?.closes ?? "",
    })),
    holidays: profile?.holidays.join("\n") ?? "",
    agreements: profile?.agreements ?? [],
    coversFrom: profile?.coversFrom?.toString() ?? "",
    coversUntil: profile?.coversUntil?.toString() ?? "",
    reviewDue: reviewDue.toISOString().slice(0, 10),
  };
}

export type DraftField = keyof Draft;
const CheckedProfile = ProfileContent.extend({ reviewDue: z.iso.date() });
export type CheckedProfile = z.infer<typeof CheckedProfile>;

/** Checks what is written by the contract; answers the entry, or the fields that are wrong. */
export function checkDraft(draft: Draft): { content: CheckedProfile } | { wrong: DraftField[] } {
  const checked = CheckedProfile.safeParse({
    ...draft,
    languages: split(draft.languages.toLowerCase()),
    dutyPhone: draft.dutyPhone.replace(/[\s().-]/g, "") || null,
    deskMail: draft.deskMail.trim() || null,
    week: draft.week.filter(({ opens, closes }) => opens !== "" || closes !== ""),
    holidays: split(draft.holidays),
    coversFrom: yearOf(draft.coversFrom),
    coversUntil: yearOf(draft.coversUntil),
  });
  if (checked.success) return { content: checked.data };
  return { wrong: [...new Set(checked.error.issues.map(({ path }) => path[0] as DraftField))] };
}

function split(text: string): string[] {
  return text.split(/[\s,;،]+/).filter((part) => part !== "");
}

function yearOf(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}
