import { useTranslation } from "react-i18next";
import { connection, useOfflineSince } from "#platform/http/web";
import { NoticeBar, useFormat } from "#ui";

/** While the server is not reached: since when, and that nothing is being checked. */
export function OfflineBar() {
  const { t } = useTranslation();
  const format = useFormat();
  const since = useOfflineSince(connection);
  return (
    <div role="status">
      {since !== undefined && (
        <NoticeBar tone="maybe">
          <strong>{t("web.offline.since", { time: format.time(since) })}</strong>
          <span>{t("web.offline.help")}</span>
        </NoticeBar>
      )}
    </div>
  );
}
