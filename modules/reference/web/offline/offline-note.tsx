import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { connection, useOfflineSince } from "#platform/http/web";
import { phonePage } from "#reference/contract";
import { Card, PageLink, useFormat } from "#ui";
import { keepUnasked } from "./keep-on-phone.ts";
import type { MadeHere } from "./made-here.ts";
import { type PhoneState, usePhoneState } from "./phone-state.ts";

export interface OfflineNoteProps {
  /** What the answer on the page says of itself, where this phone gave it. */
  readonly madeHere: MadeHere | undefined;
}

/** While the server is not reached: since when, what was compared and what was not. */
export function OfflineNote({ madeHere }: OfflineNoteProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const since = useOfflineSince(connection);
  const told = useTold(madeHere, usePhoneState());
  useUpkeep(since);
  const heading = since && t("reference.offline.since", { time: format.time(since) });
  return (
    <div role="status">
      {heading && (
        <Card tone="maybe" heading={heading}>
          <p>{told}</p>
          <p>{t("reference.offline.notChecked")}</p>
          <PageLink href={phonePage}>{t("reference.nav.phone")}</PageLink>
        </Card>
      )}
    </div>
  );
}

/** Which table was compared, or why none was. */
function useTold(madeHere: MadeHere | undefined, { kept, ready }: PhoneState): string {
  const { t } = useTranslation();
  const format = useFormat();
  if (madeHere) {
    const date = format.date(madeHere.asOf);
    return t("reference.offline.compared", { date, count: madeHere.entries });
  }
  if (ready !== undefined) return t("reference.offline.ready", { share: format.percent(ready) });
  if (kept) {
    return t("reference.offline.kept", { date: format.date(kept.asOf), count: kept.entries });
  }
  return t("reference.offline.none");
}

/** Keeps the table while the server is reached; once it is back, asks again what was answered without it. */
function useUpkeep(since: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (since !== undefined) return;
    askAgain(client);
    void keepUnasked();
  }, [client, since]);
}

/** Answers given here, and failures, are the server's to give now. */
function askAgain(client: QueryClient): void {
  void client.invalidateQueries({
    predicate: ({ state }) => state.error !== null || isMadeHere(state.data),
  });
}

function isMadeHere(data: unknown): boolean {
  const pages = (data as { pages?: unknown[] } | undefined)?.pages ?? [data];
  return pages.some((page) => (page as { madeHere?: MadeHere } | undefined)?.madeHere);
}
