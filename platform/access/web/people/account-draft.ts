import type { Language } from "#platform/i18n/contract";

/** What is written about a new account before it is checked. */
export interface AccountDraft {
  agency: string;
  /** The part before `@member`. */
  signInName: string;
  language: Language;
}

/** The fields that cannot be sent like this, in the order in which they stand. */
export function findWrongFields({ agency, signInName }: AccountDraft): (keyof AccountDraft)[] {
  const wrong: (keyof AccountDraft)[] = [];
  if (agency === "") wrong.push("agency");
  if (!/^[a-z0-9._-]{2,60}$/.test(signInName.trim())) wrong.push("signInName");
  return wrong;
}
