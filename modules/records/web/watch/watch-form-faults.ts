import type { TFunction } from "i18next";
import { findWatchFaults, type WatchContent } from "#records/contract";
import type { FormFault } from "#ui";

const fields = {
  too_wide: "search-numbers",
  number_too_little: "search-numbers",
  review_past: "watch-review",
  review_too_late: "watch-review",
} as const;

/** What a watch lacks as it is written, each as a field of its form. */
export function findWatchFormFaults(content: WatchContent, t: TFunction): FormFault[] {
  const { purpose, tells } = content;
  const found = findWatchFaults(content, new Date()).map((fault) => ({
    field: fields[fault.rule],
    sentence: t(
      `records.error.watch_${fault.rule}`,
      "text" in fault ? { text: `\u2066${fault.text}\u2069` } : {},
    ),
  }));
  const missing = (field: string, sentence: string) => ({ field, sentence: t(sentence) });
  return [
    ...found,
    ...(purpose === "" ? [missing("search-purpose", "records.search.purposeMissing")] : []),
    ...(tells.length === 0 ? [missing("watch-tells", "records.watch.tellsMissing")] : []),
  ];
}
