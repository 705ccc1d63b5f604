import { useTranslation } from "react-i18next";
import { type FormFault, faultOf, TextArea, TextField } from "#ui";
import { AgreementsField } from "./agreements-field.tsx";
import type { Draft, DraftField } from "./draft.ts";
import { WeekField } from "./week-field.tsx";

type TextDraftField = Exclude<DraftField, "week" | "agreements">;

interface ProfileFieldsProps {
  draft: Draft;
  faults: readonly FormFault[];
  onChange: (changes: Partial<Draft>) => void;
}

/** What a member says about itself, question by question. */
export function ProfileFields(props: ProfileFieldsProps) {
  const { draft, faults, onChange } = props;
  const text = useTextFields(props);
  return (
    <>
      <TextField {...text("languages", "languages")} />
      <TextField {...text("dutyPhone", "duty_phone")} type="tel" optional />
      <TextField {...text("deskMail", "desk_mail")} inputMode="email" autoComplete="off" optional />
      <TextField {...text("zone", "zone")} />
      <WeekField
        week={draft.week}
        error={faultOf(faults, "week")}
        onChange={(week) => onChange({ week })}
      />
      <TextArea {...text("holidays", "holidays")} optional />
      <AgreementsField
        agreements={draft.agreements}
        error={faultOf(faults, "agreements")}
        onChange={(agreements) => onChange({ agreements })}
      />
      <TextField {...text("coversFrom", "edit.covers_from")} inputMode="numeric" optional />
      <TextField {...text("coversUntil", "edit.covers_until")} inputMode="numeric" optional />
      <TextField {...text("reviewDue", "review_due")} type="date" />
    </>
  );
}

/** What every written field needs, by the field and the key of its label. */
function useTextFields({ draft, faults, onChange }: ProfileFieldsProps) {
  const { t } = useTranslation();
  return (field: TextDraftField, label: string) => ({
    id: field,
    label: t(`directory.${label}`),
    hint: t(`directory.edit.hint.${field}`),
    dir: "ltr",
    value: draft[field],
    error: faultOf(faults, field),
    onChange: (value: string) => onChange({ [field]: value }),
  });
}
