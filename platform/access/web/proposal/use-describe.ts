import { useTranslation } from "react-i18next";
import { Language, writeParameters } from "#platform/i18n/contract";
import { useFormat } from "#ui";
import type { NamedAccount, NamedPerson } from "../../contract/person.ts";
import type { Proposal } from "../../contract/proposal.ts";

/** Whom the list that holds a proposal names. */
export interface Known {
  persons: readonly NamedPerson[];
  accounts: readonly NamedAccount[];
}

/** Writes what a proposal is about, and names people as far as the reader may know them. */
export function useDescribe({ persons, accounts }: Known) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const language = Language.parse(i18n.language);
  const nameOf = (person: string | null, member: string) => {
    const name = persons.find(({ id }) => id === person)?.name;
    const someone = t("access.proposals.someone", { member: format.country(member) });
    return writeParameters(language, { name: name ?? someone }).name;
  };
  const sentence = ({ content, member }: Proposal): string => {
    if (content.kind !== "grant_role") {
      const names = content.kind === "admit_member" ? content.names : null;
      const named = names?.[language] ?? format.country(content.member);
      return t(`access.proposals.what.${content.kind}`, { member: named });
    }
    const account = accounts.find(({ id }) => id === content.account);
    const facts = {
      name: nameOf(account?.person ?? null, member) ?? "",
      account: account?.signInName ?? "",
      role: t(`access.role.${content.role}`),
    };
    return t("access.proposals.what.grant_role", writeParameters(language, facts));
  };
  return { sentence, nameOf };
}
