import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import { DeskFacts } from "#platform/directory/web";
import { WithLateTexts } from "#platform/i18n/web";
import { Caption, Card, Panel, Stack, useFormat } from "#ui";

/** Who can follow the firearm up: the officer's own desk, and that of the country where it was made. */
export function AskPanel({ country }: { country: string | undefined }) {
  return (
    <WithLateTexts>
      <Desks country={country} />
    </WithLateTexts>
  );
}

function Desks({ country }: { country: string | undefined }) {
  const { t } = useTranslation();
  const session = useSession();
  const format = useFormat();
  if (session.state !== "in") return null;
  const { member: own } = session.person;
  return (
    <Panel heading={t("reference.check.ask")}>
      <Stack gap="small">
        <Caption>{t("reference.check.ask.lead")}</Caption>
        {country !== undefined && country !== own && (
          <Card
            heading={t("reference.check.ask.made", {
              member: `\u2068${format.country(country)}\u2069`,
            })}
          >
            <DeskFacts member={country} />
          </Card>
        )}
        <Card heading={t("reference.check.ask.own")}>
          <DeskFacts member={own} />
        </Card>
      </Stack>
    </Panel>
  );
}
