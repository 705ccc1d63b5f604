import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { type JudgedRow, listImportRowsRoute, type RowFault, recordPage } from "#records/contract";
import { Answer, Code, PageLink } from "#ui";
import classes from "./import.module.css";

const shown = 3;
const shownCharacters = 60;

/** Some of the rows with a fault: the line, what it is about, and the record that is meant. */
export function FaultExamples({ id, fault }: { id: string; fault: RowFault }) {
  const { t } = useTranslation();
  const asked = useQuery({
    queryKey: [listImportRowsRoute.id, id, fault],
    queryFn: () =>
      server.call(listImportRowsRoute, {
        params: { import: id },
        query: { fault, limit: shown },
      }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={1}>
      {({ rows }) => (
        <ul className={classes.samples}>
          {rows.map((row) => (
            <li key={row.number}>
              {t("records.import.line", { line: row.line })}: <bdi>{aboutWhat(row, fault)}</bdi>{" "}
              {row.record && (
                <PageLink href={recordPage(row.record.id)}>
                  <Code>{row.record.reference}</Code>
                </PageLink>
              )}
            </li>
          ))}
        </ul>
      )}
    </Answer>
  );
}

function aboutWhat({ faults, cells }: JudgedRow, fault: RowFault): string {
  const found = faults.find((one) => one.fault === fault);
  if (found?.value !== undefined) return [found.column, found.value].filter(Boolean).join(": ");
  return cells
    .filter((cell) => cell !== "")
    .join(" · ")
    .slice(0, shownCharacters);
}
