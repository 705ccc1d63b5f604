import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { Answer, Button, Failure, Moment, Row, Rows, useToast } from "#ui";
import {
  listSessionsRoute,
  revokeSessionRoute,
  type SessionEntry,
} from "../../contract/session.ts";

/** Browsers one is signed in in, each of which one can end. */
export function SessionList() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useToast();
  const list = useQuery({
    queryKey: [listSessionsRoute.id],
    queryFn: () => server.call(listSessionsRoute, {}),
  });
  const end = useMutation({
    mutationFn: (session: string) => server.call(revokeSessionRoute, { params: { session } }),
    onSuccess: () => say({ sentence: t("access.sessions.ended") }),
    onSettled: () => client.invalidateQueries({ queryKey: [listSessionsRoute.id] }),
  });
  return (
    <Answer asked={list} explain={readFailure} rows={2}>
      {({ sessions }) => (
        <>
          {end.error && <Failure facts={readFailure(end.error)} />}
          <Rows label={t("access.sessions.title")}>
            {sessions.map((entry) => (
              <Row
                key={entry.id}
                title={<bdi>{entry.device}</bdi>}
                detail={<SessionDetail entry={entry} />}
                actions={
                  !entry.isThis && (
                    <Button onClick={() => end.mutate(entry.id)}>{t("access.sessions.end")}</Button>
                  )
                }
              />
            ))}
          </Rows>
        </>
      )}
    </Answer>
  );
}

function SessionDetail({ entry }: { entry: SessionEntry }) {
  const { t } = useTranslation();
  return (
    <>
      {entry.isThis && <>{t("access.sessions.this")} · </>}
      {entry.isLocked && <>{t("access.sessions.locked")} · </>}
      {t("access.sessions.since")} <Moment value={entry.startedAt} as="dateTime" /> ·{" "}
      {t("access.sessions.seen")} <Moment value={entry.lastSeenAt} as="age" />
    </>
  );
}
