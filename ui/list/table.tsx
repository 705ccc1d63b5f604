import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type SortOrder, type SortValue, sortRows } from "./sort-rows.ts";
import classes from "./table.module.css";

/** One column: its heading, its cell and, where it can be ordered, its value. */
export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  sortBy?: (row: Row) => SortValue;
  /** Figures stand at the end of their column. */
  numeric?: boolean;
}

export interface TableProps<Row> {
  /** Says what the table holds; read out before it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  order?: SortOrder;
  /** What to say, and do, where there is no row. */
  nothing?: ReactNode;
}

/** Rows in columns, ordered by a press on a heading; on a phone each row becomes a small list. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, keyOf, order: first, nothing } = props;
  const { i18n } = useTranslation();
  const [order, setOrder] = useState(first);
  const sorted = useMemo(() => {
    const valueOf = columns.find((column) => column.id === order?.column)?.sortBy;
    return valueOf ? sortRows(rows, valueOf, order?.descending ?? false, i18n.language) : rows;
  }, [rows, columns, order, i18n.language]);
  if (rows.length === 0 && nothing) return <p className={classes.nothing}>{nothing}</p>;
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.id} column={column} order={order} onOrder={setOrder} />
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <td key={column.id} data-label={column.label} data-numeric={column.numeric}>
                <Cell column={column} row={row} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A component of its own: a cell may use hooks, and rows come and go. */
function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }): ReactNode {
  return column.cell(row);
}

interface HeadingProps<Row> {
  column: Column<Row>;
  order: SortOrder | undefined;
  onOrder: (order: SortOrder) => void;
}

function Heading<Row>({ column, order, onOrder }: HeadingProps<Row>) {
  const isOrdered = order?.column === column.id;
  const descending = isOrdered && order.descending;
  const sort = isOrdered ? (descending ? "descending" : "ascending") : undefined;
  if (column.sortBy === undefined) {
    return (
      <th scope="col" data-numeric={column.numeric}>
        {column.label}
      </th>
    );
  }
  return (
    <th scope="col" aria-sort={sort} data-numeric={column.numeric}>
      <button
        type="button"
        className={classes.sort}
        onClick={() => onOrder({ column: column.id, descending: isOrdered && !descending })}
      >
        {column.label}
        <svg viewBox="0 0 8 10" className={classes.arrow} data-sort={sort} aria-hidden="true">
          <path d="M1 4 4 1l3 3" />
          <path d="M1 6l3 3 3-3" />
        </svg>
      </button>
    </th>
  );
}
