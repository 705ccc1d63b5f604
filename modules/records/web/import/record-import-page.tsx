import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import { WorkProgress } from "#platform/spreadsheets/web";
import { type RecordImportDetail, recordImportsPage } from "#records/contract";
import { TermLine } from "#reference/web";
import { Answer, Card, Page, PageLink, Stack } from "#ui";
import { MappingForm } from "./mapping-form.tsx";
import { ResultPanel } from "./result-panel.tsx";
import { StepsPanel } from "./steps-panel.tsx";
import { isAtWork, useRecordImport } from "./use-record-import.ts";

/** One import: where it stands and what comes next. */
export function RecordImportPage() {
  const { t } = useTranslation();
  const { params } = useAddress();
  return (
    <Answer asked={useRecordImport(params.import ?? "")} explain={readFailure} rows={8}>
      {(detail) => (
        <Page
          title={`\u2068${detail.fileName ?? t("records.import.unnamed")}\u2069`}
          lead={t(`records.import.state.${detail.state}`)}
          above={<PageLink href={recordImportsPage}>{t("records.import.title")}</PageLink>}
        >
          <Stack gap="large">
            <TermLine ids={["record", "serial_number", "handling_level", "review_date"]} />
            {detail.failure && (
              <Card tone="contradict">{t(`spreadsheets.failure.${detail.failure}`)}</Card>
            )}
            {isAtWork(detail.state) ? (
              <WorkProgress
                label={t(`records.import.state.${detail.state}`)}
                progress={detail.progress}
              />
            ) : (
              <Parts detail={detail} />
            )}
          </Stack>
        </Page>
      )}
    </Answer>
  );
}

const judged: ReadonlySet<RecordImportDetail["state"]> = new Set(["planned", "entered", "undone"]);

function Parts({ detail }: { detail: RecordImportDetail }) {
  const { state, id, version } = detail;
  return (
    <>
      {judged.has(state) && <ResultPanel detail={detail} />}
      <StepsPanel detail={detail} />
      {(state === "read" || state === "planned") && (
        <MappingForm key={`${id} ${version}`} detail={detail} />
      )}
    </>
  );
}
