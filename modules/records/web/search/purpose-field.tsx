import { useTranslation } from "react-i18next";
import { TextField } from "#ui";

interface PurposeFieldProps {
  value: string;
  error: string | undefined;
  onChange: (purpose: string) => void;
}

/** Why one asks: a case number or occasion, which the owners of what is shown will see. */
export function PurposeField(props: PurposeFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      {...props}
      id="search-purpose"
      label={t("records.search.purpose")}
      hint={t("records.search.purposeHint")}
      dir="auto"
      autoComplete="off"
      maxLength={120}
    />
  );
}
