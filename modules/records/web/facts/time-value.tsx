import { useTranslation } from "react-i18next";
import type { EventTime } from "#records/contract";
import { useFormat } from "#ui";

/** When something happened, as well as it is known. */
export function TimeValue({ when }: { when: EventTime }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  switch (when.precision) {
    case "day":
      return date(when.day);
    case "between":
      return t("records.when.fromTo", { from: date(when.from), to: date(when.to) });
    case "unknown":
      return t("records.when.unknown");
  }
}
