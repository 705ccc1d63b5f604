import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  type InclusionProof,
  inclusionProofRoute,
  ledgerPermissions,
} from "#platform/ledger/contract";
import { type PurgedRecord, purgedPage, readPurgedRoute } from "#records/contract";
import { TermLine } from "#reference/web";
import { Answer, Button, Caption, Code, Facts, Page, PageLink, Panel, Stack, useFormat } from "#ui";
import classes from "./purged.module.css";

/** Proof that a record is gone: what it was called, when and why, and where the ledger holds that. */
export function PurgedRecordPage() {
  const { record = "" } = useAddress().params;
  const asked = useQuery({
    queryKey: [readPurgedRoute.id, record],
    queryFn: () => server.call(readPurgedRoute, { params: { record } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={5}>
      {(purged) => <ProofPage purged={purged} />}
    </Answer>
  );
}

function ProofPage({ purged }: { purged: PurgedRecord }) {
  const { t } = useTranslation();
  const reference = `\u2068${purged.reference}\u2069`;
  return (
    <Page
      title={t("records.purged.proof", { reference })}
      lead={t("records.purged.proofLead")}
      above={
        <span data-print="never">
          <PageLink href={purgedPage}>{t("records.purged.title")}</PageLink>
        </span>
      }
      actions={
        <div data-print="never">
          <Button onClick={() => window.print()}>{t("records.purged.print")}</Button>
        </div>
      }
    >
      <Stack gap="large">
        <div data-print="never">
          <TermLine ids={["record", "review_date"]} />
        </div>
        <WhatIsGone purged={purged} />
        <Place act={purged.act} />
      </Stack>
    </Page>
  );
}

function WhatIsGone({ purged }: { purged: PurgedRecord }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { reference, reviewOn, purgedAt, rule, emptied } = purged;
  const facts = [
    { term: t("records.field.reference"), value: <Code>{reference}</Code> },
    { term: t("records.purged.at"), value: format.dateTime(purgedAt) },
    { term: t("records.purged.why"), value: t(`records.purged.rule.${rule}`) },
    { term: t("records.field.reviewOn"), value: format.date(reviewOn) },
    { term: t("records.purged.emptied"), value: format.number(emptied) },
  ];
  return (
    <Panel heading={t("records.purged.what")}>
      <Facts facts={facts} />
    </Panel>
  );
}

/** The desk of the member can prove the place in its log; the log counts the acts of all its agencies. */
function Place({ act }: { act: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const isDesk =
    session.state === "in" &&
    session.person.isDesk &&
    isPermitted(session.person, ledgerPermissions.readProofs);
  return (
    <Panel heading={t("records.purged.place")}>
      <Stack>
        <Facts facts={[{ term: t("records.purged.act"), value: <Long text={act} /> }]} />
        {isDesk ? <Inclusion act={act} /> : <Caption>{t("records.purged.askDesk")}</Caption>}
      </Stack>
    </Panel>
  );
}

function Inclusion({ act }: { act: string }) {
  const asked = useQuery({
    queryKey: [inclusionProofRoute.id, act],
    queryFn: () => server.call(inclusionProofRoute, { params: { act } }),
    retry: false,
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={4}>
      {(proof) => <InclusionFacts proof={proof} />}
    </Answer>
  );
}

function InclusionFacts({ proof: { index, leaf, path, checkpoint } }: { proof: InclusionProof }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = [
    { term: t("records.purged.index"), value: format.number(index + 1) },
    { term: t("records.purged.size"), value: format.number(checkpoint.size) },
    { term: t("records.purged.root"), value: <Long text={checkpoint.root} /> },
    { term: t("records.purged.path"), value: <Long text={path.join("\n")} /> },
    { term: t("records.purged.leaf"), value: <Long text={leaf} /> },
    { term: t("records.purged.note"), value: <Long text={checkpoint.note} /> },
    { term: t("records.purged.key"), value: <Long text={checkpoint.verifierKey} /> },
  ];
  return (
    <Stack>
      <Facts facts={facts} />
      <Caption>{t("records.purged.check")}</Caption>
    </Stack>
  );
}

/** What is compared sign by sign, however long. */
function Long({ text }: { text: string }) {
  return (
    <bdi dir="ltr" className={classes.long}>
      {text}
    </bdi>
  );
}
