import { mostNumbers, type RecordSearch } from "#records/contract";
import type { FormFault } from "#ui";

/** What a question lacks, each as a field of its form and the key of a sentence. */
export function findQuestionFaults({ numbers, purpose }: RecordSearch): FormFault[] {
  const isTooMany = numbers.length > mostNumbers && "records.search.tooMany";
  const wrongNumbers = numbers.length === 0 ? "records.search.numberMissing" : isTooMany;
  return [
    ...(wrongNumbers ? [{ field: "search-numbers", sentence: wrongNumbers }] : []),
    ...(purpose === ""
      ? [{ field: "search-purpose", sentence: "records.search.purposeMissing" }]
      : []),
  ];
}
