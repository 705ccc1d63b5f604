import { useTranslation } from "react-i18next";
import { type RowFault, rowFaultKey } from "#records/contract";

/** What is wrong with rows and how to put it right, in the reader's language. */
export function useRowFaultSentence(): (fault: RowFault) => string {
  const { t } = useTranslation();
  return (fault) => t(rowFaultKey(fault), { text: "…" });
}
