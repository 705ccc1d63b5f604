import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useInstall } from "#platform/http/web";
import { tablePage } from "#reference/contract";
import {
  Button,
  Caption,
  Cluster,
  type Fact,
  Facts,
  Page,
  PageLink,
  Panel,
  Stack,
  useFormat,
} from "#ui";
import { keepOnPhone, keepUnasked, removeFromPhone } from "./keep-on-phone.ts";
import { canKeep, type KeptPack } from "./kept/kept-pack.ts";
import { usePhoneState } from "./phone-state.ts";

/** What of the table is kept on this phone: how much, of when, and how to renew or remove it. */
export function PhonePage() {
  const { t } = useTranslation();
  useEffect(() => void keepUnasked(), []);
  return (
    <Page
      title={t("reference.phone.title")}
      lead={t("reference.phone.lead")}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
    >
      <Stack gap="large">
        <Panel heading={t("reference.phone.whole")}>
          {canKeep() ? <Kept /> : <p>{t("reference.phone.unable")}</p>}
        </Panel>
        <Install />
      </Stack>
    </Page>
  );
}

function Kept() {
  const { t } = useTranslation();
  const format = useFormat();
  const { kept, fetched } = usePhoneState();
  const keep = () => void keepOnPhone({ isWanted: true });
  return (
    <Stack>
      {kept ? <KeptFacts kept={kept} /> : <p>{t("reference.phone.none")}</p>}
      <div role="status">
        {fetched !== undefined && (
          <p>{t("reference.phone.fetching", { share: format.percent(fetched) })}</p>
        )}
      </div>
      <Cluster>
        <Button busy={fetched !== undefined} onClick={keep}>
          {t(kept ? "reference.phone.renew" : "reference.phone.keep")}
        </Button>
        {kept && (
          <Button onClick={() => void removeFromPhone()}>{t("reference.phone.remove")}</Button>
        )}
      </Cluster>
      <Caption>{t("reference.phone.out")}</Caption>
    </Stack>
  );
}

const megabyte = 1_000_000;

function KeptFacts({ kept: { asOf, entries, bytes } }: { kept: KeptPack }) {
  const { t } = useTranslation();
  const format = useFormat();
  const size = format.number(Math.round((bytes / megabyte) * 100) / 100);
  const facts: Fact[] = [
    { term: t("reference.phone.asOf"), value: format.dateTime(asOf) },
    { term: t("reference.phone.entries"), value: format.number(entries) },
    { term: t("reference.phone.size"), value: t("reference.phone.megabytes", { size }) },
  ];
  return <Facts facts={facts} />;
}

function Install() {
  const { t } = useTranslation();
  const { isInstalled, install } = useInstall();
  if (isInstalled) return null;
  return install ? (
    <Button onClick={install}>{t("reference.phone.install")}</Button>
  ) : (
    <Caption>{t("reference.phone.installHelp")}</Caption>
  );
}
