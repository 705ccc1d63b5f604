import { useTranslation } from "react-i18next";
import { DeskFacts } from "#platform/directory/web";
import { Card, Stack } from "#ui";
import { useMemberNames } from "./use-member-names.ts";

/** A member that holds a record of a number and shows no more of it: whom to ask. */
export function PointerCard({ member }: { member: string }) {
  const { t } = useTranslation();
  const name = `\u2068${useMemberNames()(member)}\u2069`;
  return (
    <Card tone="maybe" heading={t("records.search.pointer", { member: name })}>
      <Stack gap="small">
        <p>{t("records.search.pointerHelp")}</p>
        <DeskFacts member={member} />
      </Stack>
    </Card>
  );
}
