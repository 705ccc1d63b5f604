import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { BirthDate, PersonContent } from "#records/contract";
import { type Fact, useFormat } from "#ui";

/** What is stated of a person; what is not stated says so. */
export function usePersonFacts(content: PersonContent): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const birthOf = useBirth();
  const { role, latinName, birth, sex, nationality, document, address, remark } = content;
  const stated: Record<string, ReactNode> = {
    role: t(`records.persons.role.${role}`),
    latinName: latinName && <bdi>{latinName}</bdi>,
    birth: birthOf(birth),
    sex: t(`records.persons.sex.${sex}`),
    nationality: nationality && format.country(nationality),
    document: document && (
      <>
        {t(`records.persons.document.${document.kind}`)} · <bdi>{document.number}</bdi>
      </>
    ),
    address: address && <bdi>{address}</bdi>,
    remark: remark && <bdi lang={remark.language}>{remark.text}</bdi>,
  };
  return Object.entries(stated).map(([field, value]) => ({
    term: t(`records.persons.${field}`),
    value: value ?? t("records.persons.unstated"),
  }));
}

function useBirth() {
  const { t } = useTranslation();
  const format = useFormat();
  return (birth: BirthDate): string => {
    switch (birth.precision) {
      case "day":
        return format.date(birth.day);
      case "year":
        return String(birth.year);
      case "unknown":
        return t("records.persons.birth.unknown");
    }
  };
}
