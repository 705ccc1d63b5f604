import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { WrittenFormat } from "#platform/spreadsheets/contract";
import { CheckVerdict, downloadCheckRoute, type NumberCheckDetail } from "#records/contract";
import { Caption, ChoiceField, Facts, PagedTable, Panel, Stack, useFormat } from "#ui";
import { FileLinks } from "../export/file-links.tsx";
import classes from "../records.module.css";
import { Contributors, SearchedCoverage } from "../search/coverage.tsx";
import { useCodes } from "../use-codes.ts";
import { useCheckedRows } from "./use-number-check.ts";
import { useRowColumns } from "./use-row-columns.tsx";

/** What came of a list: the counts with their coverage, the file, and number by number what was found. */
export function ListResult({ detail }: { detail: NumberCheckDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { coverage, askedAt } = detail;
  const counts = Object.entries(detail.verdicts).map(([verdict, count]) => ({
    term: t(`records.check.verdict.${verdict}`),
    value: format.number(count),
  }));
  return (
    <>
      <Panel heading={t("records.check.result")}>
        <Stack>
          <Facts facts={counts} />
          {coverage !== null && askedAt !== null && (
            <>
              <SearchedCoverage coverage={coverage} at={askedAt} />
              <Contributors coverage={coverage} />
            </>
          )}
          <Caption>{t("records.check.resultHelp")}</Caption>
          <FileLinks
            label={t("records.check.download")}
            formats={WrittenFormat.options}
            addressOf={(format) =>
              `${downloadCheckRoute.path.replace(":check", detail.id)}?format=${format}`
            }
          />
        </Stack>
      </Panel>
      <CheckedRows detail={detail} />
    </>
  );
}

function CheckedRows({ detail }: { detail: NumberCheckDetail }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [verdict, setVerdict] = useState<CheckVerdict | "">("");
  const asked = useCheckedRows(detail, verdict);
  const columns = useRowColumns();
  const present = CheckVerdict.options.filter((one) => (detail.verdicts[one] ?? 0) > 0);
  return (
    <Panel heading={t("records.check.rows")}>
      <Stack>
        <div className={classes.narrow}>
          <ChoiceField
            label={t("records.check.show")}
            options={codes("records.check.verdict", present)}
            none={t("records.check.every")}
            value={verdict}
            onChange={setVerdict}
          />
        </div>
        <PagedTable
          asked={asked}
          explain={readFailure}
          rowsOf={({ rows }) => rows}
          more={t("records.check.more")}
          waiting={8}
          caption={t("records.check.rows")}
          columns={columns}
          keyOf={({ at }) => String(at)}
          nothing={t("records.check.noRows")}
        />
      </Stack>
    </Panel>
  );
}
