import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import { Answer, Page, Rows, Segments, Stack, State } from "#ui";
import { listProposalsRoute } from "../../contract/proposal.ts";
import { ProposalRow } from "./proposal-row.tsx";

/** What needs a second person: proposals to decide, and those decided. */
export function ProposalsPage() {
  const { t } = useTranslation();
  const { query, setQuery } = useAddress();
  const showsOpen = query.get("show") !== "decided";
  const proposals = useQuery({
    queryKey: [listProposalsRoute.id, showsOpen],
    queryFn: () =>
      server.call(listProposalsRoute, { query: { open: String(showsOpen), limit: 200 } }),
  });
  return (
    <Page title={t("access.proposals.title")} lead={t("access.proposals.lead")}>
      <Stack>
        <Segments
          label={t("access.proposals.show")}
          options={[
            { value: "open", label: t("access.proposals.open") },
            { value: "decided", label: t("access.proposals.decided") },
          ]}
          value={showsOpen ? "open" : "decided"}
          onChange={(show) => setQuery({ show: show === "decided" ? show : undefined })}
        />
        <Answer asked={proposals} explain={readFailure}>
          {(answer) =>
            answer.proposals.length === 0 ? (
              <State sign="empty" title={t("access.proposals.none")} />
            ) : (
              <Rows label={t("access.proposals.title")}>
                {answer.proposals.map((proposal) => (
                  <ProposalRow key={proposal.id} proposal={proposal} />
                ))}
              </Rows>
            )
          }
        </Answer>
      </Stack>
    </Page>
  );
}
