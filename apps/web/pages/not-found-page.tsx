import { useTranslation } from "react-i18next";
import { Page, PageLink, State } from "#ui";

/** An address nothing stands at. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("web.not_found.title")}>
      <State
        sign="nothing_found"
        title={t("web.not_found.what")}
        actions={
          <PageLink href="/" as="quiet">
            {t("web.not_found.home")}
          </PageLink>
        }
      >
        {t("web.not_found.help")}
      </State>
    </Page>
  );
}
