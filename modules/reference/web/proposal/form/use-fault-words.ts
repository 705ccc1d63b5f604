import { useTranslation } from "react-i18next";
import type { FormFault } from "#ui";
import { useArticleWords } from "../../article/use-article-words.ts";
import type { DraftFault } from "./find-draft-faults.ts";

/** What to put right, as sentences that lead to their fields. */
export function useFaultWords(): (fault: DraftFault) => FormFault {
  const { t } = useTranslation();
  const words = useArticleWords();
  return ({ id, field: name, fault, row, column }) => {
    const field = name === undefined ? "" : words.field(name);
    if (column === undefined || row === undefined)
      return { field: id, sentence: t(`reference.wrong.${fault}`, { field }) };
    const facts = { field, row: row + 1, column: t(`reference.column.${column}`) };
    return { field: id, sentence: t(`reference.wrong.row.${fault}`, facts) };
  };
}
