import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Delimiter, type TableLayout, TextEncoding } from "#platform/spreadsheets/contract";
import { type ImportDetail, layOutImportRoute } from "#reference/contract";
import {
  Button,
  ChoiceField,
  Code,
  ErrorSummary,
  type Fact,
  Facts,
  Moment,
  Stack,
  useFormat,
} from "#ui";
import { useImportChange, useRefusal } from "./use-import.ts";

/** What the file is and how it is read; while nothing is published it can be read otherwise. */
export function FilePanel({ detail }: { detail: ImportDetail }) {
  const isChangeable = ["read", "unreadable", "planned"].includes(detail.state);
  return (
    <Stack gap="large">
      <Facts facts={useFileFacts(detail)} />
      {isChangeable && <LayoutForm detail={detail} />}
    </Stack>
  );
}

const delimiterNames: Record<Delimiter, string> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
};

function useFileFacts(detail: ImportDetail): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { layout, source } = detail;
  const fact = (name: string, value: Fact["value"] | undefined) =>
    value === undefined ? [] : [{ term: t(`reference.import.${name}`), value }];
  const by = (name: string, doer: ImportDetail["submitted"]) =>
    doer === null
      ? []
      : fact(
          name,
          <>
            {format.country(doer.member)} · <Moment value={doer.at} as="dateTime" />
          </>,
        );
  return [
    ...fact("layout.format", layout.format.toUpperCase()),
    ...fact("layout.encoding", layout.encoding && <Code>{layout.encoding}</Code>),
    ...fact(
      "layout.delimiter",
      layout.delimiter && t(`reference.import.delimiter.${delimiterNames[layout.delimiter]}`),
    ),
    ...fact("layout.sheet", layout.sheet && <bdi>{layout.sheet}</bdi>),
    ...fact("rows", format.number(detail.rows)),
    ...fact("source.title", source ? <bdi>{source.title}</bdi> : undefined),
    ...fact("source.licence", source ? <bdi>{source.licence}</bdi> : undefined),
    ...fact("source.date", source?.date && format.date(source.date)),
    ...by("by", detail.uploaded),
    ...by("submittedBy", detail.submitted),
    ...by("confirmedBy", detail.confirmed),
    ...by("undoAskedBy", detail.undoAsked),
    ...by("undoConfirmedBy", detail.undoConfirmed),
  ];
}

function LayoutForm({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const [wished, setWished] = useState<Omit<TableLayout, "format">>({});
  const change = useImportChange(layOutImportRoute, detail);
  const { format } = detail.layout;
  const found = t("reference.import.layout.found");
  const choose = <K extends keyof typeof wished>(field: K, value: (typeof wished)[K] | "") =>
    setWished(({ [field]: _, ...rest }) => (value === "" ? rest : { ...rest, [field]: value }));
  return (
    <Stack>
      <ErrorSummary faults={refusal(change.error)} />
      {format === "csv" && (
        <>
          <ChoiceField
            label={t("reference.import.layout.encoding")}
            none={found}
            options={TextEncoding.options.map((value) => ({ value, label: value }))}
            value={wished.encoding ?? ""}
            onChange={(value) => choose("encoding", value)}
          />
          <ChoiceField
            label={t("reference.import.layout.delimiter")}
            none={found}
            options={Delimiter.options.map((value) => ({
              value,
              label: t(`reference.import.delimiter.${delimiterNames[value]}`),
            }))}
            value={wished.delimiter ?? ""}
            onChange={(value) => choose("delimiter", value)}
          />
        </>
      )}
      {detail.sheets.length > 0 && (
        <ChoiceField
          label={t("reference.import.layout.sheet")}
          options={detail.sheets.map((value) => ({ value, label: value }))}
          value={wished.sheet ?? detail.layout.sheet ?? ""}
          onChange={(value) => choose("sheet", value)}
        />
      )}
      {(format === "csv" || detail.sheets.length > 1) && (
        <div>
          <Button busy={change.isPending} onClick={() => change.mutate(wished)}>
            {t("reference.import.layout.again")}
          </Button>
        </div>
      )}
    </Stack>
  );
}
