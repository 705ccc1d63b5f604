import type { RowProvenance } from "#reference/contract";
import type { ListField } from "#reference/science";
import classes from "./article.module.css";
import { ProvenanceLine } from "./provenance-line.tsx";
import { useArticleWords } from "./use-article-words.ts";

interface RowSourcesProps {
  readonly field: ListField;
  readonly rows: readonly RowProvenance[];
}

/** Rows of a list that were taken from elsewhere than the list as a whole, each with its source. */
export function RowSources({ field, rows }: RowSourcesProps) {
  const words = useArticleWords();
  if (rows.length === 0) return null;
  return (
    <ul className={classes.rows}>
      {rows.map(({ row, ...provenance }) => (
        <li key={JSON.stringify(row)}>
          {words.item(field, row)}: <ProvenanceLine of={provenance} />
        </li>
      ))}
    </ul>
  );
}
