import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import { type About, aboutRoute } from "#platform/http/contract";
import { server } from "#platform/http/web";
import { mailboxPath } from "#platform/mail/web";
import { NoticeBar, PageLink } from "#ui";

/** Without the server a page still has to say it. */
const rememberedKey = "proofmark.demonstration";

function rememberAbout(about: About): About {
  localStorage.setItem(rememberedKey, String(about.isDemonstration));
  return about;
}

function wasDemonstration(): boolean {
  return localStorage.getItem(rememberedKey) === "true";
}

/** Says on every page that the data are a demonstration, where they are (design.md invariant 10). */
export function DemonstrationBar() {
  const { t } = useTranslation();
  const session = useSession();
  const about = useQuery({
    queryKey: [aboutRoute.id],
    queryFn: () => server.call(aboutRoute, {}).then(rememberAbout),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!(about.data ? about.data.isDemonstration : wasDemonstration())) return null;
  return (
    <NoticeBar tone="hatch" label={t("web.demonstration.label")}>
      {t("web.demonstration")}
      {session.state === "in" && (
        <PageLink href={mailboxPath}>{t("web.demonstration.mail")}</PageLink>
      )}
    </NoticeBar>
  );
}
