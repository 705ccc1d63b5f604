import type { Language } from "#platform/i18n/contract";
import type { MemberAdmission, StandingChange } from "../../contract/proposal.ts";

/** What can be proposed about a member. */
export const memberDeeds = ["admit_member", "suspend_member", "readmit_member"] as const;

/** What is written about a member before it is checked. */
export interface MemberDraft {
  kind: (typeof memberDeeds)[number];
  member: string;
  reason: string;
  /** Of an international entity, in the four languages; countries need none. */
  names: Record<Language, string>;
  agencyName: string;
  agencyLanguage: string;
  agencyPlace: string;
  zone: string;
  administrator: string;
  signInName: string;
  language: Language;
}

export function emptyMemberDraft(language: Language): MemberDraft {
  return {
    kind: "admit_member",
    member: "",
    reason: "",
    names: { en: "", fr: "", es: "", ar: "" },
    agencyName: "",
    agencyLanguage: "",
    agencyPlace: "",
    zone: "",
    administrator: "",
    signInName: "",
    language,
  };
}

type Checked =
  | { body: { content: MemberAdmission | StandingChange; reason: string } }
  | { wrong: readonly string[] };

/** The proposal to send, or the fields that are wrong in the order in which they stand. */
export function checkMemberDraft(draft: MemberDraft): Checked {
  const member = draft.member.trim().toUpperCase();
  const wrong = [
    ...(/^[A-Z]{2,8}$/.test(member) ? [] : ["member"]),
    ...(draft.kind === "admit_member" ? findWrongInAdmission(draft, member) : []),
    ...(draft.reason.trim() === "" ? ["reason"] : []),
  ];
  if (wrong.length > 0) return { wrong };
  const { kind, reason } = draft;
  const content = kind === "admit_member" ? admissionOf(draft, member) : { kind, member };
  return { body: { content, reason: reason.trim() } };
}

function findWrongInAdmission(draft: MemberDraft, member: string): string[] {
  const isUnnamed = Object.values(draft.names).some((name) => name.trim() === "");
  return [
    ...(isEntity(member) && isUnnamed ? ["names"] : []),
    ...(draft.agencyName.trim() === "" ? ["agencyName"] : []),
    ...(/^[a-z]{2}$/.test(draft.agencyLanguage.trim()) ? [] : ["agencyLanguage"]),
    ...(isZone(draft.zone.trim()) ? [] : ["zone"]),
    ...(draft.administrator.trim() === "" ? ["administrator"] : []),
    ...(/^[a-z0-9._-]{2,60}$/.test(draft.signInName.trim()) ? [] : ["signInName"]),
  ];
}

function admissionOf(draft: MemberDraft, member: string): MemberAdmission {
  const language = draft.agencyLanguage.trim();
  return {
    kind: "admit_member",
    member,
    names: isEntity(member) ? draft.names : null,
    agency: {
      kind: "national_bureau",
      name: draft.agencyName.trim(),
      nameLanguage: language,
      place: draft.agencyPlace.trim() || null,
    },
    languages: [language],
    zone: draft.zone.trim(),
    administrator: {
      name: draft.administrator.trim(),
      signInName: draft.signInName.trim(),
      language: draft.language,
    },
  };
}

/** Countries have two letters, international entities three to eight. */
export function isEntity(member: string): boolean {
  return member.trim().length > 2;
}

function isZone(zone: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "" &&
      zone !== ""
    );
  } catch {
    return false;
  }
}
