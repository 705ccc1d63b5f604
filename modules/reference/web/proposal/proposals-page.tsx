import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { readFailure, server } from "#platform/http/web";
import {
  bulkPage,
  challengesPage,
  listReferenceProposalsRoute,
  newEntryPage,
  newMarkPage,
  type ProposalSummary,
  proposalPage,
  proposeEditorial,
  tablePage,
} from "#reference/contract";
import { Answer, Button, Moment, Page, PageLink, Panel, Row, Rows, State, useFormat } from "#ui";
import classes from "./proposal.module.css";

/** Proposals that wait, for editors those of everyone, and what became of the others. */
export function ReferenceProposalsPage() {
  const { t } = useTranslation();
  const session = useSession();
  const isEditor = session.state === "in" && isPermitted(session.person, proposeEditorial);
  return (
    <Page
      title={t("reference.proposals.title")}
      lead={t(isEditor ? "reference.proposals.editorLead" : "reference.proposals.lead")}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
      actions={
        <>
          <PageLink href={newEntryPage} as="quiet">
            {t("reference.propose.new")}
          </PageLink>
          <PageLink href={newMarkPage} as="quiet">
            {t("reference.library.propose")}
          </PageLink>
          <PageLink href={challengesPage} as="quiet">
            {t("reference.challenges.title")}
          </PageLink>
          {isEditor && (
            <PageLink href={bulkPage} as="quiet">
              {t("reference.bulk.title")}
            </PageLink>
          )}
        </>
      }
    >
      <ProposalList open />
      <ProposalList open={false} />
    </Page>
  );
}

function ProposalList({ open }: { open: boolean }) {
  const { t } = useTranslation();
  const asked = useInfiniteQuery({
    queryKey: [listReferenceProposalsRoute.id, open],
    queryFn: ({ pageParam }) =>
      server.call(listReferenceProposalsRoute, {
        query: { open: String(open), ...(pageParam !== "" && { cursor: pageParam }) },
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const heading = t(open ? "reference.proposals.open" : "reference.proposals.closed");
  return (
    <Panel heading={heading}>
      <Answer asked={asked} explain={readFailure} rows={2}>
        {({ pages }) => {
          const proposals = pages.flatMap((page) => page.proposals);
          if (proposals.length === 0)
            return <State sign="empty" title={t("reference.proposals.none")} />;
          return (
            <Rows label={heading}>
              {proposals.map((one) => (
                <ProposalRow key={one.id} proposal={one} />
              ))}
            </Rows>
          );
        }}
      </Answer>
      {asked.hasNextPage && (
        <Button onClick={() => void asked.fetchNextPage()}>{t("reference.table.more")}</Button>
      )}
    </Panel>
  );
}

function ProposalRow({ proposal }: { proposal: ProposalSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, kind, title, state, member, isOwn, waitsForReader, movedAt, reason } = proposal;
  return (
    <Row
      title={
        <PageLink href={proposalPage(id)}>
          <bdi>{title}</bdi>
        </PageLink>
      }
      figure={<Moment value={movedAt} as="age" />}
      detail={
        <>
          <span className={classes.state} data-state={state}>
            {t(`reference.proposalState.${state}`)}
          </span>
          {" · "}
          {t(`reference.proposalKind.${kind}`)}
          {" · "}
          {isOwn ? t("reference.proposal.own") : <bdi>{format.country(member)}</bdi>}
          {waitsForReader && <strong> · {t("reference.proposal.waits")}</strong>}
        </>
      }
    >
      <p className={classes.reason}>
        <bdi dir="auto">{reason}</bdi>
      </p>
    </Row>
  );
}
