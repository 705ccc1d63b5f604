import { useTranslation } from "react-i18next";
import type { CompanySource } from "#reference/contract";
import { Unseen, useFormat } from "#ui";

/** The public page a statement was read on, and when. It leads out of the product. */
export function SourceLink({ source }: { source: CompanySource }) {
  const { t } = useTranslation();
  const format = useFormat();
  const read = t("reference.company.read", { date: format.date(source.accessed) });
  return (
    <a href={source.address} rel="noreferrer external" title={read}>
      <bdi>{source.title}</bdi>
      <Unseen>, {read}</Unseen>
    </a>
  );
}
