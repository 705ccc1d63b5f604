import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { type RecordView, recordPage } from "#records/contract";
import { TermLine } from "#reference/web";
import { Answer, Button, Page, PageLink, Panel, Stack } from "#ui";
import { useOwnAgencies } from "../protocol/use-protocol.ts";
import { useRecord } from "../record-queries.ts";
import classes from "../records.module.css";
import { AddStepForm } from "./add-step-form.tsx";
import { ConfirmDestruction } from "./confirm-destruction.tsx";
import { CustodyChain } from "./custody-chain.tsx";
import { CustodyFactsForm } from "./custody-facts-form.tsx";
import { CustodyFactsList } from "./custody-facts-list.tsx";

/** Where the firearm of a record is kept, and every step of its custody. */
export function CustodyPage() {
  return (
    <Answer asked={useRecord()} explain={readFailure} rows={6}>
      {(record) => <CustodyContentPage record={record} />}
    </Answer>
  );
}

function CustodyContentPage({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const agencies = useOwnAgencies(record);
  const { custody } = record;
  const reference = `\u2068${record.reference}\u2069`;
  return (
    <Page
      title={t("records.custody.title", { reference })}
      lead={<span data-print="never">{t("records.custody.lead")}</span>}
      above={
        <PageLink href={recordPage(record.id)}>{t("records.page.title", { reference })}</PageLink>
      }
      actions={
        custody.kept && (
          <div data-print="never">
            <Button onClick={() => window.print()}>{t("records.custody.print")}</Button>
          </div>
        )
      }
    >
      <div className={classes.form}>
        <Stack gap="large">
          <div data-print="never">
            <TermLine ids={["record", "chain_of_custody", "ballistic_comparison"]} />
          </div>
          <ConfirmDestruction record={record} />
          <CustodyFactsList custody={custody} agencies={agencies} />
          {custody.kept && (
            <Panel heading={t("records.custody.chain")}>
              <CustodyChain record={record} isChanged={custody.mayState} />
            </Panel>
          )}
          {custody.mayState && <StateForms key={custody.version} {...{ record, agencies }} />}
        </Stack>
      </div>
    </Page>
  );
}

interface FormsProps {
  record: RecordView;
  agencies: ReadonlyMap<string, string>;
}

function StateForms({ record, agencies }: FormsProps) {
  const { t } = useTranslation();
  return (
    <div data-print="never">
      <Stack gap="large">
        <Panel heading={t("records.custody.add")}>
          <AddStepForm record={record} />
        </Panel>
        <Panel heading={t("records.custody.facts")}>
          <CustodyFactsForm record={record} agencies={agencies} />
        </Panel>
      </Stack>
    </div>
  );
}
