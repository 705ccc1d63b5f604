import { mostNumbers, type RecordSearch, SoughtTime } from "#records/contract";
import { EntryRef } from "#reference/contract";
import type { FormFault } from "#ui";

/** What a question lacks, each as a field of its form and the key of a sentence. */
export function findQuestionFaults({ numbers, family, when, purpose }: RecordSearch): FormFault[] {
  const isTooMany = numbers.length > mostNumbers && "records.search.tooMany";
  const wrongNumbers = numbers.length === 0 && !family ? "records.search.numberMissing" : isTooMany;
  return [
    ...(wrongNumbers ? [{ field: "search-numbers", sentence: wrongNumbers }] : []),
    ...(family && !EntryRef.safeParse(family).success
      ? [{ field: "search-family", sentence: "records.search.familyWrong" }]
      : []),
    ...(when && !SoughtTime.safeParse(when).success
      ? [{ field: "search-when", sentence: "records.search.whenWrong" }]
      : []),
    ...(purpose === ""
      ? [{ field: "search-purpose", sentence: "records.search.purposeMissing" }]
      : []),
  ];
}
