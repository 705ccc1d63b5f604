import { useTranslation } from "react-i18next";
import { type RecordImportDetail, type RowFault, recordRejectsRoute } from "#records/contract";
import { type Column, type Fact, Facts, Panel, Stack, Table, useFormat } from "#ui";
import { FaultExamples } from "./fault-examples.tsx";
import { useRowFaultSentence } from "./use-row-fault-sentence.ts";

/** What the dry run found, and after entering what became of it. */
export function ResultPanel({ detail }: { detail: RecordImportDetail }) {
  const { t } = useTranslation();
  const outcomes = useCounts(detail.outcomes, "outcome");
  const verdicts = useCounts(detail.verdicts, "verdict");
  return (
    <>
      {outcomes.length > 0 && (
        <Panel heading={t("records.import.outcome")}>
          <Facts facts={outcomes} />
        </Panel>
      )}
      <Panel heading={t("records.import.result")}>
        <Facts facts={verdicts} />
      </Panel>
      <Faults detail={detail} />
    </>
  );
}

function useCounts(counts: Partial<Record<string, number>>, kind: "outcome" | "verdict"): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  return Object.entries(counts).map(([code, count = 0]) => ({
    term: t(`records.import.${kind}.${code}`),
    value: format.number(count),
  }));
}

function Faults({ detail: { id, faults } }: { detail: RecordImportDetail }) {
  const { t } = useTranslation();
  const columns = useFaultColumns(id);
  const rows = Object.entries(faults).map(([fault, count]) => ({
    fault: fault as RowFault,
    count,
  }));
  return (
    <Panel heading={t("records.import.faults")}>
      <Stack>
        <Table
          caption={t("records.import.faults")}
          columns={columns}
          rows={rows}
          keyOf={({ fault }) => fault}
          order={{ column: "count", descending: true }}
          nothing={t("records.import.faults.none")}
        />
        {rows.length > 0 && (
          <a href={recordRejectsRoute.path.replace(":import", id)} download>
            {t("records.import.rejects")}
          </a>
        )}
      </Stack>
    </Panel>
  );
}

function useFaultColumns(id: string): Column<{ fault: RowFault; count: number }>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = useRowFaultSentence();
  return [
    { id: "fault", label: t("records.import.fault"), cell: ({ fault }) => sentence(fault) },
    {
      id: "count",
      label: t("records.import.count"),
      cell: ({ count }) => format.number(count),
      numeric: true,
    },
    {
      id: "examples",
      label: t("records.import.examples"),
      cell: ({ fault }) => <FaultExamples id={id} fault={fault} />,
    },
  ];
}
