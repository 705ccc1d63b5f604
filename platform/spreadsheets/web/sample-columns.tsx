import { useTranslation } from "react-i18next";
import type { TableColumn } from "#platform/spreadsheets/contract";
import type { Column } from "#ui";
import classes from "./spreadsheets.module.css";

/** Columns of a table about the columns of a file: what each is called and some of what stands in it. */
export function useSampleColumns(): Column<TableColumn>[] {
  const { t } = useTranslation();
  return [
    {
      id: "column",
      label: t("spreadsheets.column"),
      cell: ({ name }) => <bdi className={classes.name}>{name}</bdi>,
    },
    {
      id: "samples",
      label: t("spreadsheets.samples"),
      cell: ({ samples }) => <Samples samples={samples} />,
    },
  ];
}

function Samples({ samples }: Pick<TableColumn, "samples">) {
  return (
    <ul className={classes.samples}>
      {samples.map((sample) => (
        <li key={sample}>
          <bdi>{sample}</bdi>
        </li>
      ))}
    </ul>
  );
}
