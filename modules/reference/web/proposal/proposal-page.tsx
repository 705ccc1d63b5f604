import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  type Conflict,
  challengePage,
  type EntryPreview,
  entryPage,
  markPage,
  type Proposal,
  proposalsPage,
  readProposalRoute,
} from "#reference/contract";
import { Answer, Card, Columns, Page, PageLink, Panel, Stack, useFormat } from "#ui";
import { DifferenceList, EntryLabel } from "../article/difference-list.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import { MarkPreviewed } from "../library/stated/mark-previewed.tsx";
import { History } from "./history.tsx";
import classes from "./proposal.module.css";
import { ProposalSteps } from "./proposal-steps.tsx";

/** A proposal as editors decide on it: what it changes, with which source, and what was done so far. */
export function ProposalPage() {
  const { params } = useAddress();
  const id = params.proposal ?? "";
  const asked = useQuery({
    queryKey: [readProposalRoute.id, id],
    queryFn: () => server.call(readProposalRoute, { params: { proposal: id } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {(proposal) => <ProposalContent proposal={proposal} />}
    </Answer>
  );
}

function ProposalContent({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, kind, state, member, reason, challenge, history, mark } = proposal;
  return (
    <Page
      title={`\u2068${title}\u2069`}
      lead={t("reference.proposal.lead", {
        kind: t(`reference.proposalKind.${kind}`),
        state: t(`reference.proposalState.${state}`),
        member: `\u2068${format.country(member)}\u2069`,
      })}
      above={<PageLink href={proposalsPage}>{t("reference.proposals.title")}</PageLink>}
    >
      <Columns kind="aside">
        <Stack gap="large">
          <Conflicts proposal={proposal} />
          <Panel heading={t("reference.proposal.reason")}>
            <p className={classes.reason}>
              <bdi dir="auto">{reason}</bdi>
            </p>
            {challenge && (
              <PageLink href={challengePage(challenge)}>{t("reference.challenge.title")}</PageLink>
            )}
          </Panel>
          {mark ? (
            <MarkPreviewed preview={mark} isPublished={state === "published"} />
          ) : (
            <Previews proposal={proposal} />
          )}
        </Stack>
        <Stack gap="large">
          <ProposalSteps proposal={proposal} />
          <History events={history.map((one) => ({ ...one, words: one.reason }))} of="proposal" />
        </Stack>
      </Columns>
    </Page>
  );
}

function Conflicts({ proposal: { conflicts } }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const format = useFormat();
  if (conflicts.length === 0) return null;
  const fieldsOf = ({ fields, markFields = [] }: Conflict) => [
    ...fields.map(words.field),
    ...markFields.map((field) => t(`reference.library.fact.${field}`)),
  ];
  return (
    <Card tone="contradict" heading={t("reference.proposal.overtaken")}>
      <ul>
        {conflicts.slice(0, 20).map((conflict) => (
          <li key={conflict.ref}>
            {conflict.ref !== "" && (
              <PageLink
                href={conflict.markFields ? markPage(conflict.ref) : entryPage(conflict.ref)}
              >
                <bdi>{conflict.ref}</bdi>
              </PageLink>
            )}{" "}
            {format.list(fieldsOf(conflict)) || t("reference.proposal.gone")}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Previews({ proposal: { previews, entries, state } }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const heading = state === "published" ? "reference.proposal.did" : "reference.proposal.would";
  return (
    <Panel heading={t(heading, { count: entries })}>
      {previews.map((preview, at) => (
        <EntryPreviewed
          key={preview.ref ?? `new ${at}`}
          preview={preview}
          stands={state === "published"}
        />
      ))}
      {entries > previews.length && (
        <p>{t("reference.proposal.more", { count: entries - previews.length })}</p>
      )}
    </Panel>
  );
}

interface EntryPreviewedProps {
  readonly preview: EntryPreview;
  /** It was published: a new entry has its page. */
  readonly stands?: boolean;
}

/** What happens to one entry. */
export function EntryPreviewed({ preview, stands = false }: EntryPreviewedProps) {
  const { t } = useTranslation();
  const { ref, make, model, change, mergedInto, differences } = preview;
  const label = <EntryLabel make={make} model={model} {...(ref && { number: ref })} />;
  return (
    <section className={classes.preview}>
      <h3>
        {ref && (stands || change !== "new") ? (
          <PageLink href={entryPage(ref)}>{label}</PageLink>
        ) : (
          label
        )}
      </h3>
      <p className={classes.reason}>
        {t(`reference.preview.${change}`)}
        {mergedInto && (
          <>
            {" "}
            <PageLink href={entryPage(mergedInto)}>
              <bdi>{mergedInto}</bdi>
            </PageLink>
          </>
        )}
      </p>
      {differences.length > 0 && <DifferenceList of={differences} />}
    </section>
  );
}
