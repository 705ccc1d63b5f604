import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { entryPage, type MarkBearer, markBearersRoute } from "#reference/contract";
import { Answer, Button, Caption, PageLink, Panel, Row, Rows } from "#ui";
import { EntryLabel } from "../article/difference-list.tsx";
import { useCodeWords } from "../code-words.ts";

/** The entries whose markings name this mark, with where they bear it. */
export function MarkBearers({ id }: { id: string }) {
  const { t } = useTranslation();
  const asked = useInfiniteQuery({
    queryKey: [markBearersRoute.id, id],
    queryFn: ({ pageParam: cursor }) =>
      server.call(markBearersRoute, {
        params: { id },
        query: cursor === "" ? {} : { cursor },
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <Panel heading={t("reference.library.bearers")}>
      <Answer asked={asked} explain={readFailure} rows={2}>
        {({ pages }) => <Bearers entries={pages.flatMap(({ entries }) => entries)} />}
      </Answer>
      {asked.hasNextPage && (
        <Button onClick={() => void asked.fetchNextPage()}>{t("reference.table.more")}</Button>
      )}
    </Panel>
  );
}

function Bearers({ entries }: { entries: readonly MarkBearer[] }) {
  const { t } = useTranslation();
  const { place } = useCodeWords();
  if (entries.length === 0) return <Caption>{t("reference.library.bearers.none")}</Caption>;
  return (
    <Rows label={t("reference.library.bearers")}>
      {entries.map(({ ref, make, model, places }) => (
        <Row
          key={ref}
          title={
            <PageLink href={entryPage(ref)}>
              <EntryLabel make={make} model={model} number={ref} />
            </PageLink>
          }
          detail={[...new Set(places.map((one) => place(one)))].join(" · ")}
        />
      ))}
    </Rows>
  );
}
