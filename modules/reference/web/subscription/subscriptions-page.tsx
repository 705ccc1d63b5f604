import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  entryPage,
  type Followed,
  listSubscriptionsRoute,
  type Subscription,
  tablePage,
  unfollowRoute,
} from "#reference/contract";
import { Answer, Button, Code, Moment, Page, PageLink, Row, Rows, Stack, State, Unseen } from "#ui";
import { TermLine } from "../glossary/term-line.tsx";
import { writeQuestion } from "../table/find-address.ts";
import { useSubscriptions } from "./follow-button.tsx";

/** What the account is told of, and how to end it. */
export function SubscriptionsPage() {
  const { t } = useTranslation();
  const asked = useSubscriptions();
  return (
    <Page
      title={t("reference.follow.title")}
      lead={t("reference.follow.lead")}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
    >
      <Stack gap="large">
        <TermLine ids={["entry", "make", "version"]} />
        <div>
          <Answer asked={asked} explain={readFailure} rows={3}>
            {({ subscriptions }) =>
              subscriptions.length === 0 ? (
                <State sign="empty" title={t("reference.follow.none")}>
                  {t("reference.follow.noneHelp")}
                </State>
              ) : (
                <Rows label={t("reference.follow.title")}>
                  {subscriptions.map((one) => (
                    <SubscriptionRow key={one.id} subscription={one} />
                  ))}
                </Rows>
              )
            }
          </Answer>
        </div>
      </Stack>
    </Page>
  );
}

function SubscriptionRow({
  subscription: { id, followed, name, since },
}: {
  subscription: Subscription;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => server.call(unfollowRoute, { params: { subscription: id } }),
    onSettled: () => client.invalidateQueries({ queryKey: [listSubscriptionsRoute.id] }),
  });
  const title = titleOf(followed, name);
  return (
    <Row
      title={
        <PageLink href={addressOf(followed)}>
          <bdi>{title || t("reference.follow.everything")}</bdi>
        </PageLink>
      }
      detail={
        <>
          {t(`reference.follow.kind.${followed.kind}`)}
          {followed.kind === "entry" && (
            <>
              {" · "}
              <Code>{followed.ref}</Code>
            </>
          )}
          {" · "}
          <Moment value={since} />
        </>
      }
      actions={
        <Button busy={end.isPending} onClick={() => end.mutate()}>
          {t("reference.follow.end")}
          <Unseen>: {title}</Unseen>
        </Button>
      }
    />
  );
}

function titleOf(followed: Followed, name: string | undefined): string {
  switch (followed.kind) {
    case "entry":
      return name ?? followed.ref;
    case "make":
      return followed.make;
    case "search":
      return [followed.query, ...Object.values(followed.facets ?? {}).flat()].join(" · ");
  }
}

function addressOf(followed: Followed): string {
  switch (followed.kind) {
    case "entry":
      return entryPage(followed.ref);
    case "make":
      return writeQuestion({ query: "", facets: { kind: ["entry"], make: [followed.make] } });
    case "search":
      return writeQuestion({ query: followed.query, facets: followed.facets ?? {} });
  }
}
