import { useTranslation } from "react-i18next";
import { accountOf, useSession } from "#platform/access/web";
import { useAddress } from "#platform/http/web";
import { carryOver, type SearchFollowUpProps } from "#records/web";
import { newTracePage } from "#tracing/contract";
import { Button, Caption, Stack } from "#ui";

/** Leads from a search in vain to a request to trace the firearm, begun with all that is known of it. */
export function TraceSearchButton({ weapon }: SearchFollowUpProps) {
  const { t } = useTranslation();
  const { open } = useAddress();
  const account = accountOf(useSession());
  if (account === undefined) return null;
  return (
    <Stack gap="small">
      <Caption>{t("tracing.new.ofSearchHelp")}</Caption>
      <div>
        <Button onClick={() => open(carryOver(account, weapon, newTracePage))}>
          {t("tracing.new.ofRecord")}
        </Button>
      </div>
    </Stack>
  );
}
