import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { readFailure, useAddress } from "#platform/http/web";
import { Answer, Columns, NoticeBar, Page, PageLink, Panel, Row, Rows } from "#ui";
import type { Agency } from "../contract/member.ts";
import { keepProfile } from "../contract/permissions.ts";
import { useMemberName } from "./member-name.ts";
import { memberQuery } from "./member-queries.ts";
import { ProfileFacts } from "./profile-facts.tsx";

/** One member: its desk, how and when to reach it, its agencies, what its records cover. */
export function MemberPage() {
  const { t } = useTranslation();
  const { params } = useAddress();
  const nameOf = useMemberName();
  const id = params.member ?? "";
  const member = useQuery(memberQuery(id));
  const mayEdit = useMayEdit(id);
  return (
    <Page
      title={nameOf(member.data ?? { id, names: null })}
      above={<PageLink href="/directory">{t("directory.title")}</PageLink>}
      actions={
        mayEdit && (
          <PageLink as="quiet" href="/directory/own/edit">
            {t("directory.edit.do")}
          </PageLink>
        )
      }
    >
      <Answer asked={member} explain={readFailure}>
        {({ desk, profile, agencies, standing }) => (
          <Columns kind="aside">
            <div>
              {standing === "suspended" && (
                <NoticeBar tone="maybe">{t("directory.standing.suspended_help")}</NoticeBar>
              )}
              <Panel heading={t("directory.desk")}>
                {desk ? <AgencyRows agencies={[desk]} /> : <p>{t("directory.no_desk_help")}</p>}
              </Panel>
              <Panel heading={t("directory.profile")}>
                {profile ? <ProfileFacts profile={profile} /> : <p>{t("directory.no_profile")}</p>}
              </Panel>
            </div>
            <Panel heading={t("directory.agencies")}>
              <AgencyRows agencies={agencies} />
            </Panel>
          </Columns>
        )}
      </Answer>
    </Page>
  );
}

function useMayEdit(member: string): boolean {
  const session = useSession();
  return (
    session.state === "in" &&
    session.person.member === member &&
    isPermitted(session.person, keepProfile)
  );
}

function AgencyRows({ agencies }: { agencies: readonly Agency[] }) {
  const { t } = useTranslation();
  return (
    <Rows>
      {agencies.map((agency) => (
        <Row
          key={agency.id}
          title={<bdi lang={agency.nameLanguage}>{agency.name}</bdi>}
          detail={[t(`directory.kind.${agency.kind}`), agency.place, agency.mail]
            .filter(Boolean)
            .join(" · ")}
        />
      ))}
    </Rows>
  );
}
