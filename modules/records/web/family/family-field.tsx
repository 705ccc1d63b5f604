import { useTranslation } from "react-i18next";
import { TextField } from "#ui";

interface FamilyFieldProps {
  value: string;
  error: string | undefined;
  onChange: (family: string) => void;
}

/** The family of a firearm that bears no number: its entry in the reference table. */
export function FamilyField(props: FamilyFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      id="search-family"
      label={t("records.field.family")}
      hint={t("records.search.familyHint")}
      optional
      dir="ltr"
      autoComplete="off"
      maxLength={20}
      {...props}
    />
  );
}
