import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { Failure, Page } from "#ui";

/** What stands where a page broke: says so, with the number to ask about. */
export function UnexpectedPage({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation();
  return (
    <Page title={t("web.unexpected.title")}>
      <Failure facts={readFailure(error)} onRetry={reset} />
    </Page>
  );
}
