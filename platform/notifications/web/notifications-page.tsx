import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  Answer,
  Button,
  Cluster,
  Moment,
  Page,
  PageLink,
  Row,
  Rows,
  Stack,
  State,
  Unseen,
} from "#ui";
import { listNotificationsRoute, type Notification } from "../contract/notification.ts";
import { Sentence } from "./sentence.tsx";
import { markRead, useNewestNotifications } from "./use-notifications.ts";

/** Everything the reader and the reader's agency were told, newest first. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const newest = useNewestNotifications();
  const last = newest.data?.next;
  const older = useOlder(last);
  const told = [
    ...(newest.data?.notifications ?? []),
    ...(older.data?.pages.flatMap((page) => page.notifications) ?? []),
  ];
  const isMore = older.data === undefined ? last !== undefined : older.hasNextPage;
  return (
    <Page
      title={t("notifications.title")}
      lead={t("notifications.lead")}
      actions={<ReadAll told={told} />}
    >
      <Stack>
        <Answer asked={newest} explain={readFailure} rows={8}>
          {() => <Told told={told} />}
        </Answer>
        {isMore && (
          <Cluster>
            <Button busy={older.isFetching} onClick={() => void older.fetchNextPage()}>
              {t("notifications.older")}
            </Button>
          </Cluster>
        )}
      </Stack>
    </Page>
  );
}

function useOlder(last: string | undefined) {
  return useInfiniteQuery({
    queryKey: [listNotificationsRoute.id, "older", last],
    queryFn: ({ pageParam }) =>
      server.call(listNotificationsRoute, { query: { after: pageParam } }),
    initialPageParam: last,
    getNextPageParam: (page) => page.next,
    enabled: false,
  });
}

function ReadAll({ told }: { told: readonly Notification[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const unread = told.filter((one) => !one.isRead).map(({ id }) => id);
  if (unread.length === 0) return null;
  return (
    <Button onClick={() => void markRead(client, unread)}>{t("notifications.read_all")}</Button>
  );
}

function Told({ told }: { told: readonly Notification[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  if (told.length === 0) {
    return (
      <State sign="empty" title={t("notifications.none")}>
        {t("notifications.none_help")}
      </State>
    );
  }
  return (
    <Rows label={t("notifications.title")}>
      {told.map((one) => (
        <Row
          key={one.id}
          title={
            <>
              {!one.isRead && <Unseen>{t("notifications.is_unread")} </Unseen>}
              {one.link === null ? (
                <Sentence of={one} />
              ) : (
                <PageLink href={one.link} onClick={() => void markRead(client, [one.id])}>
                  <Sentence of={one} />
                </PageLink>
              )}
            </>
          }
          figure={<Moment value={one.at} as="age" />}
          detail={one.isRead ? undefined : t("notifications.is_unread")}
        />
      ))}
    </Rows>
  );
}
