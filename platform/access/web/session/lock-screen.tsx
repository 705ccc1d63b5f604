import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Cover } from "#ui";
import { IDLE_MINUTES } from "../../contract/session.ts";
import { useIdle } from "./idle.ts";
import { ReEntry } from "./re-entry.tsx";
import { lockNow, useSession } from "./session.ts";

/** Covers the page while the session is locked; what is on it stays as it was left. */
export function LockScreen() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useSession();
  const lock = "lock" in session ? session.lock : undefined;
  const lockIdle = useCallback(() => void lockNow(client), [client]);
  useIdle(IDLE_MINUTES, session.state === "in" && lock === undefined, lockIdle);
  return (
    <Cover title={t("access.lock.title")} opened={lock !== undefined}>
      {lock && <ReEntry name={lock.name} hasPin={lock.hasPin} account={lock.account} />}
    </Cover>
  );
}
