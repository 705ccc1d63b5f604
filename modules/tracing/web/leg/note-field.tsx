import { useTranslation } from "react-i18next";
import { TextArea } from "#ui";

interface NoteFieldProps {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly value: string;
  readonly onChange: (note: string) => void;
}

/** Some sentences to the other side; never a name. */
export function NoteField(props: NoteFieldProps) {
  const { t } = useTranslation();
  return (
    <TextArea {...props} hint={t("records.match.noNames")} dir="auto" rows={3} maxLength={2000} />
  );
}
