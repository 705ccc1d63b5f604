import { useTranslation } from "react-i18next";
import { imageAddress } from "#platform/files/contract";
import { type MatchQuestion, Urgency } from "#records/contract";
import { mostPhotographs, type Photograph } from "#reference/contract";
import { TakePicture } from "#reference/web";
import { Caption, RadioField, TextField } from "#ui";
import { PhotoStrip } from "../photos/photo-strip.tsx";
import { useCodes } from "../use-codes.ts";

/** What is said beside the numbers, as it is being written. */
export interface WrittenQuestion {
  readonly urgency: Urgency;
  readonly note: string;
  readonly photos: readonly Photograph[];
}

/** The same as it is sent: blanks are nothing. */
export function askedOf({
  urgency,
  note,
  photos,
}: WrittenQuestion): Pick<MatchQuestion, "urgency" | "note" | "photos"> {
  return {
    urgency,
    ...(note.trim() !== "" && { note }),
    ...(photos.length > 0 && { photos: [...photos] }),
  };
}

interface QuestionFieldsProps {
  question: WrittenQuestion;
  onChange: (question: WrittenQuestion) => void;
}

/** How soon an owner is to answer, a note to its desk, and photographs to compare by. */
export function QuestionFields({ question, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const { urgency, note, photos } = question;
  return (
    <>
      <RadioField
        legend={t("records.ask.urgency")}
        options={codes("records.urgency", Urgency.options)}
        value={urgency}
        onChange={(chosen) => onChange({ ...question, urgency: chosen })}
      />
      <TextField
        label={t("records.match.note")}
        hint={t("records.ask.noteHint")}
        maxLength={120}
        value={note}
        onChange={(written) => onChange({ ...question, note: written })}
      />
      <Caption>{t("records.ask.photos")}</Caption>
      <PhotoStrip photos={photos} addressOf={imageAddress} />
      {photos.length < mostPhotographs && (
        <TakePicture onTaken={(file) => onChange({ ...question, photos: [...photos, { file }] })} />
      )}
    </>
  );
}
