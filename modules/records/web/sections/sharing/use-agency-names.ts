import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { agenciesQuery } from "#platform/directory/web";
import { useMemberNames } from "../../search/result/use-member-names.ts";

/** Agencies by name and member; while they are being fetched, and where one is gone, as unknown. */
export function useAgencyNames(ids: readonly string[]): (agency: string) => string {
  const { t } = useTranslation();
  const memberName = useMemberNames();
  const { data } = useQuery(agenciesQuery(ids));
  return (id) => {
    const agency = data?.agencies.find((one) => one.id === id);
    return agency ? `${agency.name} (${memberName(agency.member)})` : t("records.field.unknown");
  };
}
