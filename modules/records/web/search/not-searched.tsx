import { useTranslation } from "react-i18next";
import { Failure, type FailureFacts, State } from "#ui";

/** A search that was not carried out: it must never pass for one without a match. */
export function NotSearched({ facts }: { facts: FailureFacts }) {
  const { t } = useTranslation();
  if (facts.kind !== "offline") return <Failure facts={facts} />;
  return (
    <State sign="offline" role="alert" title={t("records.search.offline")}>
      <p>{t("records.search.offlineHelp")}</p>
    </State>
  );
}
