import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import { ReadFailure } from "#platform/spreadsheets/contract";
import { WorkProgress } from "#platform/spreadsheets/web";
import { type ImportDetail, type ImportFailure, importsPage } from "#reference/contract";
import { Answer, Card, Page, PageLink, Stack, type Tab, Tabs } from "#ui";
import { TermLine } from "../glossary/term-line.tsx";
import { FilePanel } from "./file-panel.tsx";
import { MappingForm } from "./mapping-form.tsx";
import { MergesPanel } from "./merges-panel.tsx";
import { ResultPanel } from "./result-panel.tsx";
import { StepsPanel } from "./steps-panel.tsx";
import { isAtWork, useImport } from "./use-import.ts";

/** One import: where it stands and what comes next. */
export function ImportPage() {
  const { t } = useTranslation();
  const { params } = useAddress();
  const asked = useImport(params.id ?? "");
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {(detail) => (
        <Page
          title={`\u2068${detail.fileName ?? t("reference.import.unnamed")}\u2069`}
          lead={t(`reference.import.state.${detail.state}`)}
          above={<PageLink href={importsPage}>{t("reference.import.title")}</PageLink>}
        >
          <Stack gap="large">
            {detail.failure && <Card tone="contradict">{t(failureKey(detail.failure))}</Card>}
            {isAtWork(detail.state) ? (
              <WorkProgress
                label={t(`reference.import.state.${detail.state}`)}
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

function failureKey(failure: ImportFailure): string {
  const isOfFile = ReadFailure.safeParse(failure).success;
  return `${isOfFile ? "spreadsheets" : "reference.import"}.failure.${failure}`;
}

/** Which part is looked at stands in the address. */
function Parts({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation();
  const { query, setQuery } = useAddress();
  const tabs = useTabs(detail);
  return (
    <>
      <TermLine ids={["dry_run", "entry", "variant"]} />
      <StepsPanel detail={detail} />
      <Tabs
        label={t("reference.import.tabs")}
        tabs={tabs}
        value={query.get("part") ?? tabs[0]?.id ?? "file"}
        onChange={(part) => setQuery({ part })}
      />
    </>
  );
}

function useTabs(detail: ImportDetail): Tab[] {
  const { t } = useTranslation();
  const { state, id, version } = detail;
  const isMappable = state === "read" || state === "planned";
  const isPlanned = detail.source !== null && state !== "read";
  const tab = (name: string, content: Tab["content"]) => ({
    id: name,
    label: t(`reference.import.tab.${name}`),
    content,
  });
  return [
    ...(isPlanned ? [tab("result", <ResultPanel detail={detail} />)] : []),
    ...(isPlanned ? [tab("merges", <MergesPanel detail={detail} />)] : []),
    ...(isMappable
      ? [tab("mapping", <MappingForm key={`${id} ${version}`} detail={detail} />)]
      : []),
    tab("file", <FilePanel key={`${id} ${version}`} detail={detail} />),
  ];
}
