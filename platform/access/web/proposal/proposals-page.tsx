import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { Answer, Button, Cluster, Page, PageLink, Panel, Rows, State } from "#ui";
import { isPermitted } from "../../contract/permission/index.ts";
import { proposeStanding } from "../../contract/permissions.ts";
import { listProposalsRoute } from "../../contract/proposal.ts";
import { InvitationShown } from "../hand-over/invitation-shown.tsx";
import { pagesOf, useSignedIn } from "../people/people-queries.ts";
import { ProposalRow } from "./proposal-row.tsx";

interface Invited {
  invitation: string;
  name: string;
}

/** What waits for a second person, and what was decided. */
export function ProposalsPage() {
  const { t } = useTranslation();
  const me = useSignedIn();
  const [invited, setInvited] = useState<Invited>();
  return (
    <Page
      title={t("access.proposals.title")}
      lead={t("access.proposals.lead")}
      actions={
        me &&
        isPermitted(me, proposeStanding) && (
          <PageLink as="quiet" href="/proposals/member">
            {t("access.proposals.member")}
          </PageLink>
        )
      }
    >
      {invited && (
        <Panel heading={t("access.invitation.title")}>
          <InvitationShown {...invited} />
        </Panel>
      )}
      <ProposalList open onInvited={setInvited} />
      <ProposalList open={false} onInvited={setInvited} />
    </Page>
  );
}

interface ProposalListProps {
  /** Those that wait; else those decided. */
  open: boolean;
  onInvited: (invited: Invited) => void;
}

function ProposalList({ open, onInvited }: ProposalListProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(
    pagesOf([listProposalsRoute.id, open ? "open" : "decided"], (cursor) =>
      server.call(listProposalsRoute, { query: { open: String(open), cursor } }),
    ),
  );
  const heading = t(open ? "access.proposals.open" : "access.proposals.decided");
  return (
    <Panel heading={heading}>
      <Answer asked={list} explain={readFailure} rows={2}>
        {({ pages }) =>
          pages.every(({ proposals }) => proposals.length === 0) ? (
            <State
              sign="empty"
              title={t(open ? "access.proposals.none" : "access.proposals.none_decided")}
            >
              {open && t("access.proposals.none_help")}
            </State>
          ) : (
            <Rows label={heading}>
              {pages.flatMap(({ proposals, persons, accounts }) =>
                proposals.map((proposal) => (
                  <ProposalRow
                    key={proposal.id}
                    proposal={proposal}
                    known={{ persons, accounts }}
                    onInvited={onInvited}
                  />
                )),
              )}
            </Rows>
          )
        }
      </Answer>
      {list.hasNextPage && (
        <Cluster>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("access.older")}
          </Button>
        </Cluster>
      )}
    </Panel>
  );
}
