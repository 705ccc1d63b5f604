import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import { readFailure } from "#platform/http/web";
import { Answer, Page, PageLink } from "#ui";
import { memberUrl } from "../../contract/member-url.ts";
import { memberQuery } from "../member-queries.ts";
import { ProfileForm } from "./profile-form.tsx";

/** The own member's entry, kept by its desk and its administrators. */
export function ProfilePage() {
  const { t } = useTranslation();
  const session = useSession();
  const id = session.state === "in" ? session.person.member : "";
  const member = useQuery({ ...memberQuery(id), staleTime: 0, refetchOnWindowFocus: false });
  return (
    <Page
      title={t("directory.edit.title")}
      lead={t("directory.edit.lead")}
      above={<PageLink href={memberUrl(id)}>{t("directory.edit.back")}</PageLink>}
    >
      <Answer asked={member} explain={readFailure}>
        {({ profile }) => <ProfileForm key={profile?.version} member={id} profile={profile} />}
      </Answer>
    </Page>
  );
}
