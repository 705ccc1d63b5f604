import { useTranslation } from "react-i18next";
import {
  Columns,
  type Fact,
  Facts,
  LanguageSwitch,
  Page,
  Panel,
  Stack,
  ThemeSwitch,
  useFormat,
} from "#ui";
import { useSession } from "../session/session.ts";
import { PinForm } from "./pin-form.tsx";
import { SessionList } from "./session-list.tsx";

/** The own account: who one is here, where one is signed in, PIN, language, theme. */
export function AccountPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("access.account.title")}>
      <Columns kind="aside">
        <div>
          <Panel heading={t("access.sessions.title")}>
            <SessionList />
          </Panel>
          <Panel heading={t("access.pin.title")}>
            <PinForm />
          </Panel>
        </div>
        <div>
          <Panel heading={t("access.account.who")}>
            <Facts facts={useOwnFacts()} />
          </Panel>
          <Panel heading={t("access.account.page")}>
            <Stack>
              <LanguageSwitch />
              <ThemeSwitch />
            </Stack>
          </Panel>
        </div>
      </Columns>
    </Page>
  );
}

function useOwnFacts(): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  if (session.state !== "in") return [];
  const { name, signInName, agencyName, member, roles } = session.person;
  return [
    { term: t("access.account.name"), value: <bdi>{name}</bdi> },
    { term: t("access.sign_in.name"), value: <bdi dir="ltr">{signInName}</bdi> },
    { term: t("access.account.agency"), value: <bdi>{agencyName}</bdi> },
    { term: t("access.account.member"), value: format.country(member) },
    {
      term: t("access.account.roles"),
      value: roles.map((role) => t(`access.role.${role}`)).join(" · "),
    },
  ];
}
