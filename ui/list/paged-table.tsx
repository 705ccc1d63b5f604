import { Button } from "../action/button.tsx";
import { Stack } from "../layout/stack.tsx";
import { Answer, type Asked } from "../state/answer.tsx";
import type { FailureFacts } from "../state/failure.tsx";
import { Table, type TableProps } from "./table.tsx";

/** The part of a query that is read page by page; TanStack Query's infinite result fits. */
export interface AskedPages<Part> extends Asked<{ readonly pages: readonly Part[] }> {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
}

interface PagedTableProps<Part, Row> extends Omit<TableProps<Row>, "rows"> {
  asked: AskedPages<Part>;
  /** Reads an error into facts: `readFailure` of `#platform/http/web`. */
  explain: (error: unknown) => FailureFacts;
  rowsOf: (part: Part) => readonly Row[];
  /** The words of the button that fetches the next page. */
  more: string;
  /** Rows drawn while nothing is there yet. */
  waiting?: number;
}

/** A table that is read page by page, and the way to the next page. */
export function PagedTable<Part, Row>(props: PagedTableProps<Part, Row>) {
  const { asked, explain, rowsOf, more, waiting = 6, ...table } = props;
  return (
    <Stack gap="small">
      <Answer asked={asked} explain={explain} rows={waiting}>
        {({ pages }) => <Table {...table} rows={pages.flatMap(rowsOf)} />}
      </Answer>
      {asked.hasNextPage && (
        <div>
          <Button busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
            {more}
          </Button>
        </div>
      )}
    </Stack>
  );
}
