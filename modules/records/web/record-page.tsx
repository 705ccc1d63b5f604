import { createElement, Suspense, useContext } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import { readFailure } from "#platform/http/web";
import {
  hinders,
  inHandTypes,
  isOwnersSide,
  lifePage,
  protocolPage,
  type RecordView,
  recordsPage,
} from "#records/contract";
import { Answer, Card, Columns, Page, PageLink, Stack, useFormat } from "#ui";
import { RecordFollowUp } from "./begin/record-follow-up.ts";
import { ConfirmDestruction } from "./custody/confirm-destruction.tsx";
import { CustodyPanel } from "./custody/custody-panel.tsx";
import { RecordFacts } from "./facts/record-facts.tsx";
import { AskedLine } from "./match/asked-line.tsx";
import { useRecord } from "./record-queries.ts";
import { RecordSteps } from "./record-steps.tsx";
import { RecordTasks } from "./record-tasks.tsx";

/** One record: what it says, what is still missing in it, and what its reader may do. */
export function RecordPage() {
  return (
    <Answer asked={useRecord()} explain={readFailure} rows={8}>
      {(record) => <RecordContentPage record={record} />}
    </Answer>
  );
}

function RecordContentPage({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const { reference, content, state, verbs } = record;
  return (
    <Page
      title={t("records.page.title", { reference: `\u2068${reference}\u2069` })}
      lead={`${t(`records.type.${content.type}`)} · ${t(`records.state.${state}`)}`}
      above={<PageLink href={recordsPage}>{t("records.list.title")}</PageLink>}
      actions={
        <>
          <FollowUp record={record} />
          <ProtocolLink record={record} />
          {state !== "draft" && (
            <PageLink href={lifePage(record.id)} as="quiet">
              {t("records.life.open")}
            </PageLink>
          )}
        </>
      }
    >
      <Columns kind="aside">
        <Stack gap="large">
          <Located record={record} />
          <Matches record={record} />
          <ConfirmDestruction record={record} />
          {verbs.includes("modify") && <RecordTasks record={record} />}
          {isReadable(record) && <RecordFacts record={record} />}
          <CustodyPanel record={record} />
        </Stack>
        <RecordSteps record={record} />
      </Columns>
    </Page>
  );
}

/** What a module above does with a firearm that the own side has in hand. */
function FollowUp({ record }: { record: RecordView }) {
  const widget = useContext(RecordFollowUp);
  const isOurs = useIsInOwnHands(record);
  if (widget === undefined || !isOurs) return null;
  return <Suspense>{createElement(widget, { record: record.id })}</Suspense>;
}

function useIsInOwnHands(record: RecordView): boolean {
  const session = useSession();
  const isOwn = session.state === "in" && isOwnersSide(record, session.person);
  return isOwn && inHandTypes.has(record.content.type);
}

/** The checklist is the work of the owner's side; another agency that has a step is told where it is. */
function ProtocolLink({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  if (!useIsInOwnHands(record)) return null;
  return (
    <PageLink href={protocolPage(record.id)} as="quiet">
      {t("records.protocol.open")}
    </PageLink>
  );
}

/** A draft is shown to be checked once nothing is missing in it. */
function isReadable({ state, faults }: RecordView): boolean {
  return state !== "draft" || !faults.some(hinders);
}

/** What is being asked about its firearm now. */
function Matches({ record: { matches } }: { record: RecordView }) {
  const { t } = useTranslation();
  if (matches.length === 0) return null;
  return (
    <Card tone="maybe" heading={t("records.page.matches", { count: matches.length })}>
      {matches.map((match) => (
        <p key={match.id}>
          <AskedLine match={match} />
        </p>
      ))}
    </Card>
  );
}

/** A find is a lead until the owner's desk has confirmed it: invariant 5. */
function Located({ record: { located, state, ownerMember } }: { record: RecordView }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (located === null || state !== "located") return null;
  const facts = {
    member: `\u2068${format.country(located.member)}\u2069`,
    date: `\u2068${format.dateTime(located.at)}\u2069`,
  };
  return (
    <Card tone="maybe" heading={t("records.page.located")}>
      <p>{t("records.page.locatedBy", facts)}</p>
      {located.member !== ownerMember && <p>{t("records.page.compareFirst")}</p>}
    </Card>
  );
}
