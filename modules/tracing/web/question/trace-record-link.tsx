import { useTranslation } from "react-i18next";
import type { RecordFollowUpProps } from "#records/web";
import { newTraceOfPage } from "#tracing/contract";
import { PageLink } from "#ui";

/** Leads from the own record of a firearm in hand to a request to trace it. */
export function TraceRecordLink({ record }: RecordFollowUpProps) {
  const { t } = useTranslation();
  return (
    <PageLink href={newTraceOfPage(record)} as="quiet">
      {t("tracing.new.ofRecord")}
    </PageLink>
  );
}
