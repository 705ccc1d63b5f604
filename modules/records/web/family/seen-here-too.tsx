import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { useAddress } from "#platform/http/web";
import { keepRecords } from "#records/contract";
import type { Description } from "#reference/contract";
import { Button, Panel, Stack } from "#ui";
import { carryOver } from "../begin/carried-over.ts";

/** Begins a record of another firearm of the family with what every one of them is. */
export function SeenHereToo({ known }: { known: Description }) {
  const { t } = useTranslation();
  const { open } = useAddress();
  const session = useSession();
  if (session.state !== "in" || !isPermitted(session.person, keepRecords)) return null;
  const { account } = session.person;
  return (
    <Panel heading={t("records.family.seenHere")}>
      <Stack gap="small">
        <p>{t("records.family.seenHereHelp")}</p>
        <div>
          <Button kind="strong" onClick={() => open(carryOver(account, known))}>
            {t("records.family.seenHereToo")}
          </Button>
        </div>
      </Stack>
    </Panel>
  );
}
