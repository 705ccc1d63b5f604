import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  type FollowedChange,
  firearmName,
  followedChangesRoute,
  subscriptionsPage,
  versionsPage,
} from "#reference/contract";
import { Answer, Button, Code, Page, PageLink, Row, Rows, Stack } from "#ui";

/** Which of the entries an account follows one publication changed; each leads to what differs. */
export function FollowedChangesPage() {
  const { t } = useTranslation();
  const { params } = useAddress();
  const publication = params.publication ?? "";
  const asked = useInfiniteQuery({
    queryKey: [followedChangesRoute.id, publication],
    queryFn: ({ pageParam }) =>
      server.call(followedChangesRoute, {
        params: { publication },
        query: pageParam === undefined ? {} : { cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <Page
      title={t("reference.followed.title")}
      lead={t("reference.followed.lead")}
      above={<PageLink href={subscriptionsPage}>{t("reference.follow.title")}</PageLink>}
    >
      <Answer asked={asked} explain={readFailure} rows={5}>
        {({ pages }) => (
          <Stack>
            <p>{t("reference.notification.entries_changed", { count: pages[0]?.total ?? 0 })}</p>
            <Rows label={t("reference.followed.title")}>
              {pages.flatMap(({ entries }) =>
                entries.map((one) => <ChangeRow key={one.ref} one={one} />),
              )}
            </Rows>
            {asked.hasNextPage && (
              <div>
                <Button busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
                  {t("reference.table.more")}
                </Button>
              </div>
            )}
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

function ChangeRow({ one: { ref, make, model, version, change } }: { one: FollowedChange }) {
  const { t } = useTranslation();
  const between = version > 1 ? { from: version - 1, to: version } : undefined;
  return (
    <Row
      title={
        <PageLink href={versionsPage(ref, between)}>
          <bdi>{firearmName({ make, model })}</bdi>
        </PageLink>
      }
      detail={
        <>
          <Code>{ref}</Code> · {t("reference.entry.version", { version })} ·{" "}
          {t(`reference.change.${change}`)}
        </>
      }
    />
  );
}
