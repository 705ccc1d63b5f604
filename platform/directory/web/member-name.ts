import { useTranslation } from "react-i18next";
import { Language } from "#platform/i18n/contract";
import { createFormat } from "#ui";
import type { Member } from "../contract/member.ts";

/** Countries are named by the language itself, entities by their own names. */
function memberNameIn(language: Language, member: Pick<Member, "id" | "names">): string {
  return member.names?.[language] ?? createFormat(language).country(member.id);
}

/** Names members in the language of the page. */
export function useMemberName(): (member: Pick<Member, "id" | "names">) => string {
  const { i18n } = useTranslation();
  const language = Language.parse(i18n.language);
  return (member) => memberNameIn(language, member);
}
