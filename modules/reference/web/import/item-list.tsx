import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  entryPage,
  firearmName,
  type ImportDetail,
  type ImportItem,
  type ItemOutcome,
  importItemsRoute,
  type MatchReason,
} from "#reference/contract";
import { Answer, Button, PageLink, Row, Rows } from "#ui";

interface ItemListProps {
  detail: ImportDetail;
  filter: { reason?: MatchReason; outcome?: ItemOutcome };
  /** What can be done with an item. */
  decide?: (item: ImportItem) => ReactNode;
}

const pageSize = 20;

/** Items of an import, a page at a time. */
export function ItemList({ detail, filter, decide }: ItemListProps) {
  const { t } = useTranslation();
  const asked = useInfiniteQuery({
    queryKey: [importItemsRoute.id, detail.id, filter],
    queryFn: ({ pageParam }) =>
      server.call(importItemsRoute, {
        params: { id: detail.id },
        query: { ...filter, after: pageParam, limit: pageSize },
      }),
    initialPageParam: 0,
    getNextPageParam: ({ next }: { next: number | null }) => next ?? undefined,
  });
  return (
    <>
      <Answer asked={asked} explain={readFailure} rows={4}>
        {({ pages }) => (
          <Rows>
            {pages
              .flatMap(({ items }) => items)
              .map((item) => (
                <ItemRow key={item.number} item={item}>
                  {decide?.(item)}
                </ItemRow>
              ))}
          </Rows>
        )}
      </Answer>
      {asked.hasNextPage && (
        <Button busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {t("reference.import.more")}
        </Button>
      )}
    </>
  );
}

/** How an item is called, kept together in text of any direction. */
export function nameOf(item: Pick<ImportItem, "make" | "model">): string {
  return `\u2068${firearmName(item)}\u2069`;
}

function ItemRow({ item, children }: { item: ImportItem; children: ReactNode }) {
  const { t } = useTranslation();
  const { ref, variants, outcome, action } = item;
  const isThere = ref !== null && (outcome !== null || action !== "create");
  return (
    <Row
      title={<bdi dir="ltr">{firearmName(item)}</bdi>}
      detail={
        <>
          {t(`reference.type.${item.type}`)} ·{" "}
          <bdi dir="ltr">{item.calibres.slice(0, 3).join(", ")}</bdi>
          {variants > 1 && <> · {t("reference.import.merges.variants", { count: variants })}</>}
          {item.reasons.map((reason) => (
            <div key={reason}>{t(`reference.import.reason.${reason}`)}</div>
          ))}
        </>
      }
      figure={
        <>
          {t(outcome ? `reference.import.outcome.${outcome}` : `reference.import.action.${action}`)}
          {isThere && (
            <>
              {" "}
              <PageLink href={entryPage(ref)}>
                <bdi dir="ltr">{ref}</bdi>
              </PageLink>
            </>
          )}
        </>
      }
    >
      {children}
    </Row>
  );
}
