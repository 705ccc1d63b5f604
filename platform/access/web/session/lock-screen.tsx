import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Cover } from "#ui";
import { IDLE_MINUTES } from "../../contract/session.ts";
import { useIdle } from "./idle.ts";
import { noteHere } from "./kept-here.ts";
import { ReEntry } from "./re-entry.tsx";
import { accountOf, lockNow, useSession } from "./session.ts";

/** Covers the page while the session is locked; what is on it stays as it was left. */
export function LockScreen() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useSession();
  const lock = "lock" in session ? session.lock : undefined;
  const lockIdle = useCallback(() => void lockNow(client), [client]);
  const account = lock === undefined ? accountOf(session) : undefined;
  useIdle(IDLE_MINUTES, account !== undefined, lockIdle);
  useNoteInUse(account);
  return (
    <Cover title={t("access.lock.title")} opened={lock !== undefined}>
      {lock && <ReEntry name={lock.name} hasPin={lock.hasPin} account={lock.account} />}
    </Cover>
  );
}

/** How often it is noted that the page is in use, in milliseconds. */
const noteEvery = 30_000;

/** Notes whose work is in use here, for when nobody can say who is. */
function useNoteInUse(account: string | undefined): void {
  useEffect(() => {
    if (account === undefined) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") noteHere(account);
    }, noteEvery);
    return () => clearInterval(timer);
  }, [account]);
}
