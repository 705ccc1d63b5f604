import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import { aboutRoute } from "#platform/http/contract";
import { server } from "#platform/http/web";
import { mailboxPath } from "#platform/mail/web";
import { NoticeBar, PageLink } from "#ui";

/** Says on every page that the data are a demonstration, where they are (design.md invariant 10). */
export function DemonstrationBar() {
  const { t } = useTranslation();
  const session = useSession();
  const about = useQuery({
    queryKey: [aboutRoute.id],
    queryFn: () => server.call(aboutRoute, {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!about.data?.isDemonstration) return null;
  return (
    <NoticeBar tone="hatch" label={t("web.demonstration.label")}>
      {t("web.demonstration")}
      {session.state === "in" && (
        <PageLink href={mailboxPath}>{t("web.demonstration.mail")}</PageLink>
      )}
    </NoticeBar>
  );
}
