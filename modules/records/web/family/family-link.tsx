import { useTranslation } from "react-i18next";
import { WithLateTexts } from "#platform/i18n/web";
import { familyPage } from "#records/contract";
import type { EntryFollowUpProps } from "#reference/web";
import { PageLink, Panel, Stack } from "#ui";

/** Leads from a family to the records of it. How many there are is told there: to count them is a look. */
export function FamilyLink(props: EntryFollowUpProps) {
  return (
    <WithLateTexts>
      <LinkPanel {...props} />
    </WithLateTexts>
  );
}

function LinkPanel({ entry }: EntryFollowUpProps) {
  const { t } = useTranslation();
  return (
    <Panel heading={t("records.family.panel")}>
      <Stack gap="small">
        <p>{t("records.family.panelHelp")}</p>
        <div>
          <PageLink href={familyPage(entry)} as="quiet">
            {t("records.family.open")}
          </PageLink>
        </div>
      </Stack>
    </Panel>
  );
}
