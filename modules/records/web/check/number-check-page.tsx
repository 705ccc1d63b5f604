import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import { WorkProgress } from "#platform/spreadsheets/web";
import { type NumberCheckDetail, numberChecksPage } from "#records/contract";
import { TermLine } from "#reference/web";
import { Answer, Caption, Card, Page, PageLink, Stack } from "#ui";
import { ListForm } from "./list-form.tsx";
import { ListResult } from "./list-result.tsx";
import { useNumberCheck } from "./use-number-check.ts";

/** One list: what its columns are and why it is asked; then what came of each number. */
export function NumberCheckPage() {
  const { t } = useTranslation();
  const { params } = useAddress();
  return (
    <Answer asked={useNumberCheck(params.check ?? "")} explain={readFailure} rows={8}>
      {(detail) => (
        <Page
          title={`\u2068${detail.fileName ?? t("records.check.unnamed")}\u2069`}
          lead={t(`records.check.state.${detail.state}`)}
          above={<PageLink href={numberChecksPage}>{t("records.check.title")}</PageLink>}
        >
          <Stack gap="large">
            <TermLine ids={["serial_number", "possible_match", "pointer"]} />
            <Parts detail={detail} />
          </Stack>
        </Page>
      )}
    </Answer>
  );
}

function Parts({ detail }: { detail: NumberCheckDetail }) {
  const { t } = useTranslation();
  const { state, failure, progress } = detail;
  if (failure !== null)
    return <Card tone="contradict">{t(`spreadsheets.failure.${failure}`)}</Card>;
  if (state === "read") return <ListForm detail={detail} />;
  return (
    <>
      {state === "checking" && (
        <Stack gap="small">
          <WorkProgress label={t("records.check.state.checking")} progress={progress} />
          <Caption>{t("records.check.nearHelp")}</Caption>
        </Stack>
      )}
      <ListResult detail={detail} />
    </>
  );
}
