import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { FormFault } from "#platform/spreadsheets/contract";
import {
  type ImportDetail,
  ItemOutcome,
  importRejectsRoute,
  importRowsRoute,
  type RowFault,
} from "#reference/contract";
import { Answer, type Column, type Fact, Facts, Panel, Stack, Table, useFormat } from "#ui";
import classes from "./import.module.css";
import { ItemList } from "./item-list.tsx";

/** What the dry run found, and after publishing what became of it. */
export function ResultPanel({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation();
  const outcomes = useCountFacts(detail.counts.outcomes, "outcome");
  const actions = useCountFacts(detail.counts.actions, "action");
  return (
    <Stack gap="large">
      {outcomes.length > 0 && (
        <Panel heading={t("reference.import.result.outcomes")}>
          <Facts facts={outcomes} />
        </Panel>
      )}
      <Panel heading={t("reference.import.result.actions")}>
        <Facts facts={actions} />
      </Panel>
      <FaultPart detail={detail} />
      {ItemOutcome.options
        .filter((one) => one === "kept" || one === "overtaken")
        .filter((one) => (detail.counts.outcomes[one] ?? 0) > 0)
        .map((outcome) => (
          <Panel key={outcome} heading={t(`reference.import.outcome.${outcome}`)}>
            <ItemList detail={detail} filter={{ outcome }} />
          </Panel>
        ))}
      <Panel heading={t("reference.import.result.items")}>
        <ItemList detail={detail} filter={{}} />
      </Panel>
    </Stack>
  );
}

function useCountFacts(
  counts: Partial<Record<string, number>>,
  kind: "action" | "outcome",
): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  return Object.entries(counts).map(([code, count]) => ({
    term: t(`reference.import.${kind}.${code}`),
    value: format.number(count ?? 0),
  }));
}

function FaultPart({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rejectedRows, faultyRows, faults } = detail.counts;
  const rows = Object.entries(faults).map(([fault, count]) => ({
    fault: fault as RowFault,
    count,
  }));
  const columns = useFaultColumns(detail.id);
  const facts = {
    rejected: format.number(rejectedRows),
    rows: format.number(detail.rows),
    faulty: format.number(faultyRows),
  };
  return (
    <Panel heading={t("reference.import.result.faults")}>
      <Stack>
        <p>{t("reference.import.result.rejected", facts)}</p>
        <Table
          caption={t("reference.import.result.faults")}
          columns={columns}
          rows={rows}
          keyOf={({ fault }) => fault}
          order={{ column: "count", descending: true }}
          nothing={t("reference.import.result.noFaults")}
        />
        {faultyRows > 0 && (
          <a href={importRejectsRoute.path.replace(":id", detail.id)} download>
            {t("reference.import.rejects.download")}
          </a>
        )}
      </Stack>
    </Panel>
  );
}

function useFaultColumns(id: string): Column<{ fault: RowFault; count: number }>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: "fault",
      label: t("reference.import.result.fault"),
      cell: ({ fault }) => t(faultKey(fault)),
    },
    {
      id: "count",
      label: t("reference.import.result.count"),
      cell: ({ count }) => format.number(count),
      sortBy: ({ count }) => count,
      numeric: true,
    },
    {
      id: "examples",
      label: t("reference.import.result.examples"),
      cell: ({ fault }) => <Examples id={id} fault={fault} />,
    },
  ];
}

const shown = 3;

function Examples({ id, fault }: { id: string; fault: RowFault }) {
  const { t } = useTranslation();
  const asked = useQuery({
    queryKey: [importRowsRoute.id, id, fault],
    queryFn: () => server.call(importRowsRoute, { params: { id }, query: { fault, limit: shown } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={1}>
      {({ rows }) => (
        <ul className={classes.samples}>
          {rows.map(({ number, line, cells, faults }) => (
            <li key={number}>
              {t("reference.import.result.line", { line })}:{" "}
              <bdi>
                {exampleOf(
                  faults.find((one) => one.fault === fault),
                  cells,
                )}
              </bdi>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  );
}

function faultKey(fault: RowFault): string {
  const isOfForm = FormFault.safeParse(fault).success;
  return `${isOfForm ? "spreadsheets" : "reference.import"}.fault.${fault}`;
}

const shownCharacters = 60;

function exampleOf(
  found: { column?: string | undefined; value?: string | undefined } | undefined,
  cells: readonly string[],
): string {
  if (found?.value !== undefined) return [found.column, found.value].filter(Boolean).join(": ");
  return cells
    .filter((cell) => cell !== "")
    .join(" · ")
    .slice(0, shownCharacters);
}
