import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type MemberSummary, membersQuery } from "#platform/directory/web";
import { readFailure, server, useAddress } from "#platform/http/web";
import { Answer, Button, Caption, Cluster, Page, PageLink, Stack, State } from "#ui";
import type { ActSeen } from "../contract/act.ts";
import { looksAtMineRoute } from "../contract/routes.ts";
import { LooksFilter } from "./looks-filter.tsx";
import { LooksTable } from "./looks-table.tsx";
import { readPeriod } from "./read-period.ts";

/** Every look at what the reader's agency, or for the desk its member, owns; newest first. */
export function LooksPage() {
  const { t } = useTranslation();
  const { query } = useAddress();
  const looks = useLooks();
  const members = useQuery(membersQuery);
  const isFiltered = query.size > 0;
  return (
    <Page title={t("ledger.looks.title")} lead={t("ledger.looks.lead")}>
      <Stack>
        <LooksFilter members={members.data ?? []} />
        <Answer asked={looks} explain={readFailure} rows={8}>
          {({ pages }) => (
            <Looks
              acts={pages.flatMap((page) => page.acts)}
              members={members.data ?? []}
              isFiltered={isFiltered}
            />
          )}
        </Answer>
        {looks.hasNextPage && (
          <Cluster>
            <Button busy={looks.isFetchingNextPage} onClick={() => void looks.fetchNextPage()}>
              {t("ledger.looks.more")}
            </Button>
          </Cluster>
        )}
        <Caption>{t("ledger.looks.scope")}</Caption>
      </Stack>
    </Page>
  );
}

function useLooks() {
  const { query } = useAddress();
  const filter = {
    ...readPeriod(query.get("from"), query.get("to")),
    member: query.get("member") ?? undefined,
  };
  return useInfiniteQuery({
    queryKey: [looksAtMineRoute.id, filter],
    queryFn: ({ pageParam }) =>
      server.call(looksAtMineRoute, { query: { ...filter, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

interface LooksProps {
  acts: readonly ActSeen[];
  members: readonly MemberSummary[];
  isFiltered: boolean;
}

function Looks({ acts, members, isFiltered }: LooksProps) {
  const { t } = useTranslation();
  if (acts.length > 0) return <LooksTable acts={acts} members={members} />;
  if (!isFiltered)
    return (
      <State sign="empty" title={t("ledger.looks.none")}>
        {t("ledger.looks.none_help")}
      </State>
    );
  return (
    <State
      sign="nothing_found"
      title={t("ledger.looks.none_here")}
      actions={
        <PageLink as="quiet" href="/looks">
          {t("ledger.looks.all")}
        </PageLink>
      }
    />
  );
}
