import { useTranslation } from "react-i18next";

/** The number answered outside working hours; a press calls it. */
export function DutyPhone({ number }: { number: string | null }) {
  const { t } = useTranslation();
  if (number === null) return t("directory.no_phone");
  return (
    <a href={`tel:${number}`}>
      <bdi dir="ltr">{number}</bdi>
    </a>
  );
}
