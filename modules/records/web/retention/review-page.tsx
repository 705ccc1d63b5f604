import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { purgedPage, type ReviewedRecord, recordsPage } from "#records/contract";
import { TermLine } from "#reference/web";
import { Answer, Button, Cluster, Page, PageLink, Stack } from "#ui";
import { DecisionForm } from "./decision-form.tsx";
import { ReviewTable } from "./review-table.tsx";
import { useReviews } from "./use-reviews.ts";

/** Most records that are decided on together. */
const MOST = 200;

/** What comes up for review, to be renewed for a reason or let go. */
export function ReviewPage() {
  const { t } = useTranslation();
  const asked = useReviews();
  return (
    <Page
      title={t("records.review.title")}
      lead={t("records.review.lead")}
      above={<PageLink href={recordsPage}>{t("records.list.title")}</PageLink>}
      actions={
        <PageLink href={purgedPage} as="quiet">
          {t("records.purged.title")}
        </PageLink>
      }
    >
      <Stack gap="large">
        <TermLine ids={["record", "review_date"]} />
        <Answer asked={asked} explain={readFailure} rows={6}>
          {({ pages }) => <Reviews records={pages.flatMap(({ records }) => records)} />}
        </Answer>
        {asked.hasNextPage && (
          <Cluster>
            <Button busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
              {t("records.list.more")}
            </Button>
          </Cluster>
        )}
      </Stack>
    </Page>
  );
}

function Reviews({ records }: { records: readonly ReviewedRecord[] }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const open = records.filter(({ mayDecide }) => mayDecide);
  const chosen = open.filter(({ id }) => ids.has(id)).slice(0, MOST);
  const choose = (id: string, isChosen: boolean) =>
    setIds((before) => new Set([...before].filter((one) => one !== id).concat(isChosen ? id : [])));
  return (
    <Stack gap="large">
      {open.length > 0 && (
        <DecisionForm
          chosen={chosen}
          chooseAll={() => setIds(new Set(open.slice(0, MOST).map(({ id }) => id)))}
          forget={() => setIds(new Set())}
        />
      )}
      <ReviewTable records={records} chosen={ids} choose={choose} />
    </Stack>
  );
}
