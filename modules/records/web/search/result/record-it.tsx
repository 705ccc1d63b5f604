import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { useAddress } from "#platform/http/web";
import { keepRecords } from "#records/contract";
import type { Description } from "#reference/contract";
import { Button, Caption, Stack } from "#ui";
import { carryOver } from "../../begin/carried-over.ts";

interface RecordItProps {
  weapon: Description;
  isInVain: boolean;
}

/** The next step after a search: a record of this firearm, begun with all that is known of it. */
export function RecordIt({ weapon, isInVain }: RecordItProps) {
  const { t } = useTranslation();
  const { open } = useAddress();
  const session = useSession();
  if (session.state !== "in" || !isPermitted(session.person, keepRecords)) return null;
  const { account } = session.person;
  return (
    <Stack gap="small">
      {isInVain && <Caption>{t("records.search.recordHelp")}</Caption>}
      <div>
        <Button onClick={() => open(carryOver(account, weapon))}>
          {t("records.search.recordIt")}
        </Button>
      </div>
    </Stack>
  );
}
